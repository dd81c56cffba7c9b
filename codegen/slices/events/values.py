"""What the schemas of a message say of its properties, as far as dispatch asks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from codegen.diagnostics import Pointer
from codegen.reading.refs import Documents

Values: TypeAlias = dict[str, tuple[str, ...]]
"""By name, the few texts that a contract allows; none if it names none."""

CHOICES = ("oneOf", "anyOf")
_ALL = ("allOf",)


def parts(
    documents: Documents, at: Pointer, through: tuple[str, ...] = _ALL
) -> Iterator[Pointer]:
    """The schemas that make up the one at *at*, each once: what it is all of, then itself.

    *through* are the keywords whose members count as well.
    """
    seen = set[Pointer]()
    waiting = [(at, False)]
    while waiting:
        at, done = waiting.pop()
        if done:
            yield at
            continue
        at = documents.follow(at)
        schema = documents.get(at)
        if at in seen or not isinstance(schema, dict):
            continue
        seen.add(at)
        if isinstance(schema.get("schemaFormat"), str) and "schema" in schema:
            waiting.append((at / "schema", False))
            continue
        listed = [(at / word, schema.get(word)) for word in through]
        members = [
            (place / index, False)
            for place, found in listed
            for index in range(len(found) if isinstance(found, list) else 0)
        ]
        waiting += [(at, True), *reversed(members)]


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
