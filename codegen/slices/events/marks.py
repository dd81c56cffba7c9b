"""What tells the messages of one address from each other, where no name travels.

In this order: a property of the payload (the `discriminator` of OpenAPI and AsyncAPI, or
one that has another `const` in each message), then a header with another `const` in each.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from codegen.diagnostics import Pointer
from codegen.reading.refs import Documents
from codegen.slices.events.document import MessageNode

Mark = tuple[str, str, str]
"""Place, name and value, as the runtime's class takes them."""
Values = dict[str, tuple[str, ...]]
"""By name, the few values that a contract allows."""

_DEPTH = 20


def marks(
    documents: Documents, nodes: Iterable[MessageNode]
) -> Mapping[Pointer, tuple[Mark, ...]]:
    """The marks of each of *nodes*, the messages of one address, by where it stands.

    A place tells them apart if no two have a value in common there; one message needs
    no marks.
    """
    listed = {node.at: node for node in nodes}
    found: dict[Pointer, tuple[Mark, ...]] = {at: () for at in listed}
    if len(listed) < 2:
        return found
    for place, read in (("property", _properties), ("header", _headers)):
        values = {at: read(documents, node) for at, node in listed.items()}
        for name in dict.fromkeys(name for one in values.values() for name in one):
            if _apart([one[name] for one in values.values() if name in one]):
                for at, one in values.items():
                    told = tuple((place, name, value) for value in one.get(name, ()))
                    found[at] += told
    return found


def _apart(found: list[tuple[str, ...]]) -> bool:
    every = [value for values in found for value in values]
    return len(found) > 1 and len(set(every)) == len(every)


def _properties(documents: Documents, node: MessageNode) -> Values:
    if node.payload is None:
        return {}
    values, declared = _read(documents, node.payload, _DEPTH)
    if declared is not None:
        name, mapping = declared
        values.setdefault(name, _tags(documents, node.payload, mapping))
    return {name: one for name, one in values.items() if one}


def _headers(documents: Documents, node: MessageNode) -> Values:
    values: Values = {}
    for place in node.fields.all("headers"):
        values |= _read(documents, place, _DEPTH)[0]
    return values


def _read(
    documents: Documents, at: Pointer, depth: int
) -> tuple[Values, tuple[str, Mapping[str, Any]] | None]:
    """Values of the properties of a schema, and the discriminator that it has."""
    at = documents.follow(at)
    schema = documents.get(at)
    if not isinstance(schema, dict) or not depth:
        return {}, None
    if isinstance(schema.get("schemaFormat"), str) and "schema" in schema:
        return _read(documents, at / "schema", depth - 1)
    values, declared = Values(), _discriminator(schema.get("discriminator"))
    parts = schema.get("allOf")
    for index in range(len(parts) if isinstance(parts, list) else 0):
        more, inherited = _read(documents, at / "allOf" / index, depth - 1)
        values |= more
        declared = declared or inherited
    properties = schema.get("properties")
    for name in properties if isinstance(properties, dict) else ():
        few = _few(documents.get(documents.follow(at / "properties" / name)))
        if few:
            values[name] = few
    return values, declared


def _few(schema: Any) -> tuple[str, ...]:
    """The texts that a schema allows, if it names them."""
    if not isinstance(schema, dict):
        return ()
    listed = [schema["const"]] if "const" in schema else schema.get("enum")
    if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
        return ()
    return tuple(listed)


def _discriminator(said: Any) -> tuple[str, Mapping[str, Any]] | None:
    """Its property and its mapping; AsyncAPI has a name, OpenAPI an object."""
    if isinstance(said, str):
        return said, {}
    if isinstance(said, dict) and isinstance(said.get("propertyName"), str):
        mapping = said.get("mapping")
        return said["propertyName"], mapping if isinstance(mapping, dict) else {}
    return None


def _tags(
    documents: Documents, payload: Pointer, mapping: Mapping[str, Any]
) -> tuple[str, ...]:
    """What the discriminator is in a payload: as it is mapped, else the schema's name."""
    at = documents.follow(payload)
    name = at.tokens[-1] if at.tokens[-2:-1] == ("schemas",) else ""
    mapped = tuple(
        tag
        for tag, target in mapping.items()
        if isinstance(target, str) and name and target.rpartition("/")[2] == name
    )
    return mapped or ((name,) if name else ())
