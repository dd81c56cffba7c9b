"""Fields of requests that paths and query parameters name, and what texts mean for them.

Texts are those of the JSON of proto3: `5`, `true`, `2024-01-01T00:00:00Z`, the name or the
number of an enum value, base64 for bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypeAlias

from google.protobuf.descriptor import Descriptor, FieldDescriptor

Chain: TypeAlias = tuple[FieldDescriptor, ...]
"""A field and those around it, the outermost first."""

_WKT = "google.protobuf."
_AS_TEXT = frozenset({f"{_WKT}Timestamp", f"{_WKT}Duration", f"{_WKT}FieldMask"})
_AS_JSON = frozenset(
    {f"{_WKT}Struct", f"{_WKT}Value", f"{_WKT}ListValue", f"{_WKT}Empty"}
)
_WRAPPERS = frozenset(
    f"{_WKT}{kind}Value"
    for kind in ("Double", "Float", "Int64", "UInt64", "Int32", "UInt32")
    + ("Bool", "String", "Bytes")
)
_DEEPEST = 90  # protobuf reads 100 levels
_TOO_DEEP = "is JSON that is nested too deeply"
_WHOLE = re.compile(r"-?[0-9]{1,20}")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]*={0,2}")
_BOOLS = {"true": True, "1": True, "false": False, "0": False}
_NO_NUMBERS = ("NaN", "Infinity", "-Infinity")
_FLOATS = (FieldDescriptor.CPPTYPE_FLOAT, FieldDescriptor.CPPTYPE_DOUBLE)


def chain_of(message: Descriptor, path: str) -> Chain:
    """Return the fields that *path* names: `book.authorName` or `book.author_name`.

    Raises:
        LookupError: It names none, or one inside of a list, of a map or of a scalar;
            the message says which.
    """
    if path.count(".") > _DEEPEST:
        raise LookupError("is nested too deeply")
    found: list[FieldDescriptor] = []
    inner: Descriptor | None = message
    for word in path.split("."):
        if found and found[-1].is_repeated:
            raise LookupError(f"{found[-1].name} is a list or a map")
        field = None if inner is None else _by_name(inner).get(word)
        if field is None:
            raise LookupError("there is no such field")
        found.append(field)
        inner = field.message_type
    return tuple(found)


@lru_cache(maxsize=1024)
def _by_name(message: Descriptor) -> Mapping[str, FieldDescriptor]:
    """Return the fields of *message* by both of their names; that of JSON goes first."""
    fields = list(message.fields)
    return {
        **{field.name: field for field in fields},
        **{field.json_name: field for field in fields},
    }


def takes_text(field: FieldDescriptor) -> bool:
    """Whether a text can be a value, or an item, of *field*."""
    kind = field.message_type
    return kind is None or kind.full_name in _AS_TEXT | _AS_JSON | _WRAPPERS


def is_json_text(field: FieldDescriptor) -> bool:
    """Whether a text that is a value of *field* is a whole JSON text, quotes and all."""
    kind = field.message_type
    return kind is not None and kind.full_name in _AS_JSON


def must_be_object(kind: Any) -> bool:
    """Whether the JSON of *kind*, a descriptor of a message or None, is an object."""
    return kind is not None and (
        not kind.full_name.startswith(_WKT) or kind.full_name == f"{_WKT}Struct"
    )


def json_of(field: FieldDescriptor, text: str) -> Any:
    """Return the JSON that *text* means as a value, or as an item, of *field*.

    Raises:
        ValueError: It means none; the message says what would.
    """
    kind = field.message_type
    if kind is not None:
        if kind.full_name in _WRAPPERS:
            return json_of(kind.fields_by_name["value"], text)
        if kind.full_name in _AS_JSON:
            return strict_json(text)
        if kind.full_name in _AS_TEXT:
            return text
        raise ValueError("is a message: name one of its fields")
    if field.cpp_type == FieldDescriptor.CPPTYPE_ENUM:
        return _enum(field, text)
    if field.cpp_type == FieldDescriptor.CPPTYPE_BOOL:
        return _checked(_BOOLS.get(text.lower()), "must be true or false")
    if field.cpp_type == FieldDescriptor.CPPTYPE_STRING:
        if field.type == FieldDescriptor.TYPE_BYTES and not _BASE64.fullmatch(text):
            raise ValueError("must be base64")
        return text
    if field.cpp_type in _FLOATS:
        number = text if text in _NO_NUMBERS or _NUMBER.fullmatch(text) else None
        return _checked(number, "must be a number")
    return _checked(text if _WHOLE.fullmatch(text) else None, "must be a whole number")


def strict_json(text: str | bytes) -> Any:
    """Return the value of a JSON text (RFC 8259, in UTF-8).

    Raises:
        ValueError: It is none, or an object in it has two members of one name.
    """
    try:
        known = text if isinstance(text, str) else text.decode()
        found = json.loads(
            known, object_pairs_hook=_object, parse_constant=_refused_constant
        )
    except RecursionError:
        raise ValueError(_TOO_DEEP) from None
    except UnicodeDecodeError:
        raise ValueError("is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"is no JSON: {error}") from None
    if _SURROGATE.search(known):
        _refuse_halves(found)
    if known.count("[") + known.count("{") > _DEEPEST and _is_deep(found):
        raise ValueError(_TOO_DEEP)
    return found


def _refuse_halves(value: Any) -> None:
    """Refuse texts that no UTF-8 can say, at which protobuf breaks."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise ValueError("has a text with half of a surrogate pair") from None


def _is_deep(value: Any) -> bool:
    """Whether *value* is nested more deeply than protobuf reads."""
    level = [value]
    for _ in range(_DEEPEST):
        level = [
            inner
            for outer in level
            if isinstance(outer, list | dict)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        if not level:
            return False
    return True


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("is JSON with two members of one name")
    return found


def _refused_constant(name: str) -> Any:
    raise ValueError(f"is no JSON: {name} stands without quotes")


def _enum(field: FieldDescriptor, text: str) -> Any:
    if _WHOLE.fullmatch(text):
        return int(text)
    kind: Any = field.enum_type
    if text == "null" and kind.full_name == f"{_WKT}NullValue":
        return "NULL_VALUE"
    if text not in kind.values_by_name:
        raise ValueError("must be the name or the number of a value")
    return text


def _checked(value: Any, wanted: str) -> Any:
    if value is None:
        raise ValueError(wanted)
    return value
