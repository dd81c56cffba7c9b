"""Scalars in the JSON of protobuf: numbers, texts, bytes, enums.

The rules are those of https://protobuf.dev/programming-guides/json. Protobuf's own reader
takes more, and some of that for something else: `!AA=` for bytes, `true` for 1.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias

from google.protobuf.descriptor import EnumDescriptor, FieldDescriptor

from .json_text import number_of

Rule: TypeAlias = Callable[[Any], Any]
"""Returns a value of JSON in a form that protobuf reads as it is meant. Raises ValueError
if it means nothing; the message says what it must be."""

_WHOLE = re.compile(r"-?[0-9]{1,20}")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_BASE64 = re.compile(r"([A-Za-z0-9+/_-]*)={0,2}")
_NOT_FINITE = frozenset({"NaN", "Infinity", "-Infinity"})
_MOST_DOUBLE = sys.float_info.max
_MOST_FLOAT = float.fromhex("0x1.fffffep+127")
_FLOAT_ENDS = float.fromhex("0x1.ffffffp+127")  # what is below is rounded to the most
_NULL_VALUE = "google.protobuf.NullValue"
_AN_ENUM = "must be the name or the number of a value"
_WHOLES = {
    FieldDescriptor.CPPTYPE_INT32: (-(2**31), 2**31 - 1),
    FieldDescriptor.CPPTYPE_INT64: (-(2**63), 2**63 - 1),
    FieldDescriptor.CPPTYPE_UINT32: (0, 2**32 - 1),
    FieldDescriptor.CPPTYPE_UINT64: (0, 2**64 - 1),
}


def rule_of(field: FieldDescriptor) -> Rule:
    """Return the rule for a value, or an item, of *field*, which is no message."""
    kind = field.cpp_type
    if field.enum_type is not None:
        return _enum(field.enum_type)
    if kind in _WHOLES:
        return partial(_whole, *_WHOLES[kind])
    if kind == FieldDescriptor.CPPTYPE_DOUBLE:
        return _double
    if kind == FieldDescriptor.CPPTYPE_FLOAT:
        return _float
    if kind == FieldDescriptor.CPPTYPE_BOOL:
        return _bool
    return _bytes if field.type == FieldDescriptor.TYPE_BYTES else _text


def key_of(field: FieldDescriptor) -> Rule:
    """Return the rule for a key of a map, where *field* is that of its keys.

    Keys are texts. What it returns is the key itself, the same for `1` and `01`.
    """
    if field.cpp_type == FieldDescriptor.CPPTYPE_BOOL:
        return _bool_key
    if field.cpp_type in _WHOLES:
        return partial(_whole_key, *_WHOLES[field.cpp_type])
    return _text


def takes_null(field: FieldDescriptor) -> bool:
    """Whether null is a value of *field*, an enum; elsewhere it stands for none."""
    kind = field.enum_type
    return kind is not None and kind.full_name == _NULL_VALUE


def _whole(least: int, most: int, value: Any) -> int:
    is_plain = isinstance(value, str) and _WHOLE.fullmatch(value) is not None
    number = int(value) if is_plain else _number(value)
    if isinstance(number, float) and number.is_integer():
        number = int(number)
    if not isinstance(number, int):
        raise ValueError("must be a whole number")
    if not least <= number <= most:
        raise ValueError(f"must be between {least} and {most}")
    return number


def _double(value: Any) -> Any:
    if isinstance(value, str) and value in _NOT_FINITE:
        return value
    number = _number(value)
    if number is None:
        raise ValueError("must be a number")
    if not -_MOST_DOUBLE <= number <= _MOST_DOUBLE:
        raise ValueError("must be a number that a double can hold")
    return number


def _float(value: Any) -> Any:
    number = _double(value)
    if isinstance(number, str) or -_MOST_FLOAT <= number <= _MOST_FLOAT:
        return number
    if not -_FLOAT_ENDS < number < _FLOAT_ENDS:
        raise ValueError("must be a number that a float can hold")
    return max(-_MOST_FLOAT, min(number, _MOST_FLOAT))


def _number(value: Any) -> int | float | None:
    """Return the number that *value* is, or is a text of; None if it is none."""
    if isinstance(value, str):
        return number_of(value) if _NUMBER.fullmatch(value) else None
    known = isinstance(value, int | float) and not isinstance(value, bool)
    return value if known else None


def _bool(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("must be a text")
    return value


def _bytes(value: Any) -> str:
    """Both alphabets are good, and padding may be left out."""
    if isinstance(value, str) and (found := _BASE64.fullmatch(value)):
        length, digits = len(value), len(found[1])
        if digits % 4 != 1 and (digits == length or length % 4 == 0):
            return value
    raise ValueError("must be base64")


def _enum(kind: EnumDescriptor) -> Rule:
    names = frozenset(one.name for one in kind.values)
    numbers = frozenset(one.number for one in kind.values) if kind.is_closed else None
    is_null = kind.full_name == _NULL_VALUE

    def rule(value: Any) -> Any:
        if isinstance(value, str) and value in names:
            return value
        if value is None and is_null:
            return 0
        try:
            number = _whole(*_WHOLES[FieldDescriptor.CPPTYPE_INT32], value)
        except ValueError:
            raise ValueError(_AN_ENUM) from None
        if numbers is not None and number not in numbers:
            raise ValueError(_AN_ENUM)
        return number

    return rule


def _bool_key(key: str) -> bool:
    if key not in ("true", "false"):
        raise ValueError("must be true or false")
    return key == "true"


def _whole_key(least: int, most: int, key: str) -> int:
    return _whole(least, most, key if _WHOLE.fullmatch(key) else None)
