"""Types that have no finite value: nobody can send one, and no test can make one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from unittest import SkipTest

from .sample_scalars import CannotSample

_Definitions = Mapping[str, Mapping[str, Any]]


class Endless(CannotSample, SkipTest):
    """The type has no finite value, as of a required property of the same type.

    A test that asks for a value is skipped: there is nothing that it could call with.
    """


def is_endless(schema: Mapping[str, Any]) -> bool:
    """Whether no value of a JSON Schema ends, which is certain where it is True.

    Those that end are found from the inside out: first what needs none of the
    definitions, then what needs only those, and so on until no more are found.
    """
    definitions: _Definitions = schema.get("$defs", {})
    ends: set[str] = set()
    while True:
        more = {
            name
            for name, one in definitions.items()
            if name not in ends and _ends(one, ends)
        }
        if not more:
            return not _ends(schema, ends)
        ends |= more


def _ends(schema: Mapping[str, Any], known: set[str]) -> bool:
    """Whether a value ends, of what has one of the definitions that are *known* to."""
    if "$ref" in schema:
        return schema["$ref"].rpartition("/")[2] in known
    if "const" in schema or "enum" in schema:
        return True
    for key in ("anyOf", "oneOf"):
        if schema.get(key):
            return any(_ends(branch, known) for branch in schema[key])
    if not all(_ends(part, known) for part in _needed(schema)):
        return False
    missing = schema.get("minProperties", 0) - len(schema.get("required", ()))
    return missing <= 0 or _has_more(schema, missing, known)


def _has_more(schema: Mapping[str, Any], missing: int, known: set[str]) -> bool:
    """Whether that many properties end that are not required."""
    unnamed = schema.get("additionalProperties", True)
    patterned = schema.get("patternProperties", {}).values()
    if any(
        one is True or (one is not False and _ends(one, known))
        for one in (unnamed, *patterned)
    ):
        return True
    required = schema.get("required", ())
    named = schema.get("properties", {}).items()
    ending = [name for name, one in named if name not in required and _ends(one, known)]
    return len(ending) >= missing


def _needed(schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return what a value cannot be without."""
    properties, items = schema.get("properties", {}), schema.get("items")
    needed = list(schema.get("allOf", ()))
    needed += [properties.get(name, {}) for name in schema.get("required", ())]
    first = schema.get("prefixItems", [])
    least = schema.get("minItems", 0)
    needed += first[:least]
    if least > len(first) and isinstance(items, dict):
        needed.append(items)
    return needed
