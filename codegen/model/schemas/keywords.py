"""What JSON Schema keywords mean for a type, and which of them no type can say."""

from __future__ import annotations

import functools
import math
import re
import sys
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from codegen.model import ir
from codegen.model.schemas import avro_formats

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

# Keywords that hold schemas, names or values, by what holds them.
SHAPES: dict[str, type[dict[str, Any]] | type[list[Any]]] = {
    "properties": dict,
    "patternProperties": dict,
    "required": list,
    "enum": list,
    "allOf": list,
    "anyOf": list,
    "oneOf": list,
}

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
WRITTEN: frozenset[ir.ScalarKind] = frozenset(
    {"uuid", "datetime", "date", "time", "duration", "decimal", "base64", "base64url"}
)
"""Values that JSON has texts for; limits of strings are about those texts."""

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
    of_avro = avro_formats.scalar(format) if type == "string" else None
    if of_avro is not None:
        return of_avro
    if type == "string":
        kind = _KINDS.get(format, kind)
    if kind in ("str", "int", "float"):
        known = format if format in FORMATS.get(type, ()) else ""
        return ir.Scalar(kind, tuple(limits), known)
    said = tuple(limits) if kind in WRITTEN else ()
    return ir.Scalar(kind, (("written", said),) if said else ())


def limit(keyword: str, value: Any) -> Any:
    """*value* as the limit that *keyword* has by it; None if it can have none such.

    What no text, list or object can reach is `UNREACHED`.
    """
    if keyword == "pattern":
        return value if isinstance(value, str) else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    # YAML has .inf and .nan; and no float is as large as some integers.
    if not -sys.float_info.max <= value <= sys.float_info.max:
        return None
    if keyword == "multipleOf":
        return value if value > 0 else None
    if not keyword.startswith(("min", "max")) or keyword in ("minimum", "maximum"):
        return value
    if value != int(value) or value < 0:
        return None
    # 2.0 is an integer, too (JSON Schema 2020-12, section 4.2.3).
    return min(int(value), UNREACHED)


UNREACHED = 2**63 - 1
"""A length that nothing has; pydantic knows hardly more."""


def of_integers(words: Mapping[str, Any]) -> dict[str, Any]:
    """The limits of numbers as those of integers, for which pydantic takes no others."""
    rounded = {"ge": math.ceil, "gt": math.floor, "le": math.floor, "lt": math.ceil}
    found = dict(words)
    for word, nearest in rounded.items():
        if word in found:
            found[word] = nearest(found[word])
    if "multiple_of" in found:
        # Of 3/2 the integers among the multiples are those of 3; of 1/2 all are.
        factor = Fraction(str(found.pop("multiple_of"))).numerator
        if factor > 1:
            found["multiple_of"] = factor
    return found


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
