"""What the schemas of a message say of its properties, as far as dispatch asks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from codegen.diagnostics import Pointer
from codegen.reading.refs import Documents

Values: TypeAlias = dict[str, tuple[str, ...]]
"""By name, the few texts that a contract allows; none if it names none."""

_DEPTH = 20


def parts(documents: Documents, at: Pointer, depth: int = _DEPTH) -> Iterator[Pointer]:
    """The schemas that make up the one at *at*: what it is all of, then itself."""
    at = documents.follow(at)
    schema = documents.get(at)
    if not isinstance(schema, dict) or not depth:
        return
    if isinstance(schema.get("schemaFormat"), str) and "schema" in schema:
        yield from parts(documents, at / "schema", depth - 1)
        return
    listed = schema.get("allOf")
    for index in range(len(listed) if isinstance(listed, list) else 0):
        yield from parts(documents, at / "allOf" / index, depth - 1)
    yield at


def properties_of(documents: Documents, at: Pointer) -> Values:
    """The properties of a schema, with the few texts that each may be."""
    values: Values = {}
    for part in parts(documents, at):
        properties = documents.get(part).get("properties")
        for name in properties if isinstance(properties, dict) else ():
            few = _few(documents.get(documents.follow(part / "properties" / name)))
            values[name] = few or values.get(name, ())
    return values


def required_of(documents: Documents, at: Pointer) -> Iterator[str]:
    """The properties that must be there."""
    for part in parts(documents, at):
        listed = documents.get(part).get("required")
        for name in listed if isinstance(listed, list) else ():
            if isinstance(name, str):
                yield name


def _few(schema: Any) -> tuple[str, ...]:
    """The texts that a schema allows, if it names them."""
    if not isinstance(schema, dict):
        return ()
    listed = [schema["const"]] if "const" in schema else schema.get("enum")
    if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
        return ()
    return tuple(listed)
