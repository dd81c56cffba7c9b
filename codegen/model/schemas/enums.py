"""Enumerations: which values they have, and what their members are called."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from codegen.model import ir, names
from codegen.model.schemas.shape import Shape

# What members of Python's enums may not be called, in the case that `constant` gives.
_RESERVED = frozenset({"None", "True", "False", "_"})


def distinct(values: list[Any]) -> list[Any]:
    """Values without repetition; 1, 1.0 and true are three values of JSON."""
    found: dict[tuple[str, Any], Any] = {}
    for value in values:
        found.setdefault(_key(value), value)
    return list(found.values())


def _key(value: Any) -> tuple[str, Any]:
    nested = isinstance(value, list | dict)
    return type(value).__name__, json.dumps(value, sort_keys=True) if nested else value


def matching(values: list[Any], types: frozenset[str] | None) -> list[Any]:
    """The values that have one of *types*."""
    if types is None:
        return values
    return [value for value in values if json_types(value) & types]


def json_types(value: Any) -> frozenset[str]:
    """The JSON Schema types that a value has."""
    if value is None:
        return frozenset({"null"})
    if isinstance(value, bool):
        return frozenset({"boolean"})
    if isinstance(value, int):
        return frozenset({"integer", "number"})
    if isinstance(value, float):
        whole = value.is_integer()
        return frozenset({"number", "integer"} if whole else {"number"})
    if isinstance(value, str):
        return frozenset({"string"})
    return frozenset({"array" if isinstance(value, list) else "object"})


def literals(values: list[Any]) -> list[ir.Type] | None:
    """The types whose union is *values*; None if some have none (fractions, objects)."""
    if not all(isinstance(value, str | int) for value in values):
        return None
    far = [value for value in values if _is_far(value)]
    near = tuple(value for value in values if not _is_far(value))
    alone: list[ir.Type] = [ir.Literals(near)] if near else []
    return [*alone, *(ir.Scalar("int", (("ge", v), ("le", v))) for v in far)]


def _is_far(value: Any) -> bool:
    """Whether it is an integer of more than 64 bits, which mypy takes in no Literal."""
    return isinstance(value, int) and abs(value) >= 2**63


def enumerable(values: list[Any]) -> bool:
    """Whether the values make one class: all strings, integers, or numbers."""
    if all(isinstance(value, str) for value in values):
        return True
    if any(isinstance(value, bool) for value in values):
        return False
    return all(isinstance(value, int | float) for value in values)


_NAMES = ("x-enum-varnames", "x-enumNames", "x-enum-names")
_DOCS = ("x-enum-descriptions", "x-enumDescriptions")


def described(
    values: list[Any], found: Shape, said: Mapping[str, Any]
) -> ir.Enumeration:
    """The class of *values*; *said* may hold the author's names and descriptions.

    Both are lists in the order of the values, or say it value by value.
    """
    given = _for_each(values, found, said, _NAMES)
    named = members(values, [given.get(repr(value), value) for value in values])
    docs = {**found.docs, **_for_each(values, found, said, _DOCS)}
    return ir.Enumeration(
        members=named,
        doc=found.doc,
        docs={
            name: docs[repr(value)] for name, value in named if docs.get(repr(value))
        },
    )


def _for_each(
    values: list[Any], found: Shape, said: Mapping[str, Any], keys: tuple[str, ...]
) -> dict[str, str]:
    """What the first of *keys* that is there says of each value, by its repr."""
    listed = next((said[key] for key in keys if key in said), None)
    written = said.get("enum")
    written = written if isinstance(written, list) else found.values or []
    if isinstance(listed, dict):
        pairs = [(value, listed.get(str(value))) for value in values]
    elif isinstance(listed, list) and len(listed) == len(written):
        pairs = list(zip(written, listed, strict=True))
    else:
        return {}
    return {repr(v): text for v, text in pairs if isinstance(text, str) and text}


def members(values: list[Any], given: Any = None) -> tuple[tuple[str, Any], ...]:
    """Members in contract order; *given* are the author's `x-enum-varnames`."""
    wishes: list[Any] = list(values)
    if isinstance(given, list) and len(given) == len(values):
        wishes = [
            wish if isinstance(wish, str) else v
            for wish, v in zip(given, values, strict=True)
        ]
    scope = names.Scope(_RESERVED)
    return tuple(
        (scope.take(_member(wish)), value)
        for wish, value in zip(wishes, values, strict=True)
    )


def _member(wish: Any) -> str:
    if isinstance(wish, str):
        if not wish.strip():
            return "EMPTY"
        return names.constant(wish)
    text = str(wish).replace("-", "MINUS_").replace(".", "_").replace("+", "")
    return names.constant(f"VALUE_{text}")
