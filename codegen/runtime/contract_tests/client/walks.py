"""Ways through a value along its schema: what may grow, and where enumerations stand."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ..http.document import Document, Schema
from .schemas import flat, types

EXTRA = "codegenExtraMember"
"""A property that no schema has."""


def grown(
    document: Document, schema: Schema, value: Any, depth: int = 0
) -> tuple[Any, bool]:
    """*value* with a member more in every object that may grow, and whether there is one."""
    known = flat(document, schema)
    if isinstance(value, list):
        items = known.get("items", {})
        each = [grown(document, items, one, depth + 1) for one in value]
        return [one for one, _ in each], any(where for _, where in each)
    if not isinstance(value, dict) or depth > 8:
        return value, False
    made, where = {}, False
    for name, one in value.items():
        kind = known.get("properties", {}).get(name, {})
        made[name], inner = grown(document, kind, one, depth + 1)
        where = where or inner
    closing = {"additionalProperties", "unevaluatedProperties", "patternProperties"}
    closing |= {"oneOf", "anyOf", "not", "maxProperties", "propertyNames", "if"}
    if known.get("properties") and not closing & set(known):
        made[EXTRA], where = {"nested": [1]}, True
    return made, where


def enumerations(
    document: Document, schema: Schema, value: Any, path: tuple[str | int, ...]
) -> Iterator[tuple[str | int, ...]]:
    """Where in *value* there are members of enumerations of several texts."""
    known = flat(document, schema)
    for keyword in ("anyOf", "oneOf"):
        branches = known.get(keyword, ())
        some = [one for one in branches if types(flat(document, one)) != ["null"]]
        if len(some) == 1:
            known = {**known, **flat(document, some[0])}
    values = [one for one in known.get("enum", ()) if one is not None]
    if len(values) > 1 and value in values and all(isinstance(v, str) for v in values):
        yield path
    if isinstance(value, Mapping):
        told = known.get("discriminator")
        telling = told.get("propertyName") if isinstance(told, Mapping) else None
        for name, one in value.items():
            kind = known.get("properties", {}).get(name)
            if kind is not None and name != telling:
                yield from enumerations(document, kind, one, (*path, name))
    elif isinstance(value, list) and isinstance(known.get("items"), Mapping):
        for number, one in enumerate(value):
            yield from enumerations(document, known["items"], one, (*path, number))


def put(value: Any, path: tuple[str | int, ...], new: Any) -> Any:
    """A copy of *value* with *new* at *path*."""
    made = json.loads(json.dumps(value))
    if not path:
        return new
    here = made
    for part in path[:-1]:
        here = here[part]
    here[path[-1]] = new
    return made


def at(value: Any, path: tuple[str | int, ...]) -> Any:
    for part in path:
        value = value[part]
    return value
