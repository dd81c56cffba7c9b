"""What JSON Schema keywords mean for a type, and which of them no type can say."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from typing import Any

from codegen.model import ir

TYPES = ("object", "array", "string", "integer", "number", "boolean", "null")

# Keyword -> keyword of pydantic's Field, by the JSON type that it is about.
LIMITS: dict[str, dict[str, str]] = {
    "string": {
        "minLength": "min_length",
        "maxLength": "max_length",
        "pattern": "pattern",
    },
    "number": {
        "minimum": "ge",
        "maximum": "le",
        "exclusiveMinimum": "gt",
        "exclusiveMaximum": "lt",
        "multipleOf": "multiple_of",
    },
    "array": {"minItems": "min_length", "maxItems": "max_length"},
    "object": {"minProperties": "min_length", "maxProperties": "max_length"},
}
LIMITS["integer"] = LIMITS["number"]

# Without `type`, the type that a keyword is about is the one that is meant.
_IMPLIED = {
    "properties": "object",
    "additionalProperties": "object",
    "patternProperties": "object",
    "items": "array",
    "prefixItems": "array",
    "minItems": "array",
    "maxItems": "array",
    "minLength": "string",
    "maxLength": "string",
    "pattern": "string",
    "minimum": "number",
    "maximum": "number",
    "exclusiveMinimum": "number",
    "exclusiveMaximum": "number",
    "multipleOf": "number",
}

# Keywords that narrow what is valid in a way that no annotation can say.
LOST = (
    "not",
    "if",
    "then",
    "else",
    "dependentSchemas",
    "contains",
    "unevaluatedItems",
    "$dynamicRef",
    "$recursiveRef",
)

_KINDS: dict[str, ir.ScalarKind] = {
    "uuid": "uuid",
    "date-time": "datetime",
    "date": "date",
    "time": "time",
    "duration": "duration",
    "decimal": "decimal",
    "binary": "bytes",
    "byte": "base64",
    "base64": "base64",
    "base64url": "base64url",
}
# Formats that stay what they are in Python, but by name, by the type they are of.
FORMATS: dict[str, frozenset[str]] = {
    "string": frozenset(
        {"email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "regex"}
        | {"uri", "uri-reference", "uri-template", "iri", "iri-reference"}
        | {"json-pointer", "relative-json-pointer"}
    ),
    "integer": frozenset(
        f"{sign}int{bits}" for sign in ("", "u") for bits in (8, 16, 32, 64)
    ),
}
_SCALARS: dict[str, ir.ScalarKind] = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "null": "none",
}


def implied(keywords: Mapping[str, Any]) -> frozenset[str] | None:
    """The types that keywords without `type` are about; None if any will do."""
    found = {_IMPLIED[key] for key in keywords if key in _IMPLIED}
    if not found and keywords.get("format") in _KINDS:
        found = {"string"}
    return frozenset(found) or None


def scalar(type: str, format: str, limits: Iterable[tuple[str, Any]] = ()) -> ir.Scalar:
    """The scalar of a JSON type; formats without a Python type stay what they are."""
    kind = _SCALARS[type]
    if type == "string":
        kind = _KINDS.get(format, kind)
    known = format if format in FORMATS.get(type, ()) else ""
    checked = tuple(limits) if kind in ("str", "int", "float") else ()
    return ir.Scalar(kind, checked, known)


def is_limit(keyword: str, value: Any) -> bool:
    """Whether *value* is one that *keyword* may have."""
    if keyword == "pattern":
        return isinstance(value, str)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    if keyword == "multipleOf":
        return value > 0
    return not keyword.startswith(("min", "max")) or (
        keyword in ("minimum", "maximum") or (isinstance(value, int) and value >= 0)
    )


@functools.cache
def compiles(pattern: str) -> bool:
    """Whether pydantic can match *pattern*.

    Its engine answers in linear time whatever the input, and therefore knows neither
    look-around nor back references; ECMA 262 has both.
    """
    from pydantic_core import SchemaError, SchemaValidator, core_schema

    try:
        re.compile(pattern)
        SchemaValidator(core_schema.str_schema(pattern=pattern))
    except (re.error, SchemaError, OverflowError, RecursionError):
        return False
    return True
