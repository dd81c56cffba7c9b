"""Reading JSON as JSON Schema means it: a text is no number, and 1.0 is an integer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import TypeAdapter, ValidationError

from ...exact import exact

_BOM = b"\xef\xbb\xbf"
_TEXT = rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_TOKENS = re.compile(_TEXT + rb"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_NO_NUMBERS = re.compile(_TEXT + rb"|NaN|Infinity")
_ANYTHING: TypeAdapter[Any] = TypeAdapter(Any)
_LARGEST = 20
"""Digits of an integer that is written with a fraction or an exponent: what 64 bits hold.

More would let a few bytes stand for hundreds.
"""


_OF_OTHERS = frozenset(
    {"json_invalid", "missing", "extra_forbidden", "string_type", "float_type"}
    | {"bool_type", "list_type", "dict_type", "model_type"}
)
"""Errors that have nothing to do with how an integer is written."""


class NotJson(ValueError):
    """A text that Python and pydantic take for JSON, and RFC 8259 does not."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A JSON text on its way to the one who reads it."""

    raw: bytes


def read_json(adapter: TypeAdapter[Any], raw: bytes) -> Any:
    """Return the value that the JSON text *raw* stands for, by the letter (`exact`).

    A number without a fraction is an integer, however it is written (JSON Schema,
    6.1.1). A byte order mark is passed over (RFC 8259, section 8.1).

    Raises:
        ValidationError: The text is no JSON, or not of the type.
        NotJson: It has NaN or Infinity in it.
    """
    raw = raw.removeprefix(_BOM)
    if b"NaN" in raw or b"Infinity" in raw:
        _check_numbers(raw)
    validator = exact(adapter)
    try:
        return validator.validate_json(raw)
    except ValidationError as refused:
        if not _concerns_numbers(refused) or (spelled := _integers(raw)) == raw:
            raise
    return validator.validate_json(spelled)


def parsed(raw: bytes) -> Any:
    """Return what the JSON text *raw* holds, which is for others to validate.

    Raises:
        NotJson: It is none, is no UTF-8, or has a number that is too large for any.
    """
    try:
        return read_json(_ANYTHING, raw)
    except ValidationError as error:
        raise NotJson("not JSON") from error


def _concerns_numbers(refused: ValidationError) -> bool:
    """Whether other spellings of numbers could help: going over them takes a while."""
    found = refused.errors(
        include_url=False, include_context=False, include_input=False
    )
    return any(one["type"] not in _OF_OTHERS for one in found)


def _check_numbers(raw: bytes) -> None:
    if any(not found.group().startswith(b'"') for found in _NO_NUMBERS.finditer(raw)):
        raise NotJson("NaN and Infinity are not JSON")


def _integers(raw: bytes) -> bytes:
    """Return *raw* with `1.0` and `1e2` written as `1` and `100`."""

    def spelled(found: re.Match[bytes]) -> bytes:
        token = found.group()
        if token.startswith(b'"') or token.isdigit():
            return token
        number = Decimal(token.decode("ascii"))
        if number.adjusted() >= _LARGEST or number != number.to_integral_value():
            return token
        return b"%d" % int(number)

    return _TOKENS.sub(spelled, raw)
