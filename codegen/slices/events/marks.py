"""What tells the messages of one address from each other, where no name travels.

In this order: a property of the payload (the `discriminator` of OpenAPI and AsyncAPI, or
one that has another `const` in each message), a header with another `const` in each, the
`type` of a CloudEvent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from codegen.diagnostics import Pointer
from codegen.reading.refs import Documents
from codegen.slices.events.cloudevents import (
    headers_of,
    is_envelope,
    prefix_of,
    types_of,
)
from codegen.slices.events.document import MessageNode
from codegen.slices.events.values import Values, parts, properties_of

Mark = tuple[str, str, str]
"""Place, name and value, as the runtime's class takes them."""


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
    for place, read in _PLACES:
        values = {at: _told(read(documents, node)) for at, node in listed.items()}
        for name in dict.fromkeys(name for one in values.values() for name in one):
            if _apart([one[name] for one in values.values() if name in one]):
                for at, one in values.items():
                    told = tuple((place, name, value) for value in one.get(name, ()))
                    found[at] += told
    return found


def _told(values: Values) -> Values:
    return {name: few for name, few in values.items() if few}


def _apart(found: list[tuple[str, ...]]) -> bool:
    every = [value for values in found for value in values]
    return len(found) > 1 and len(set(every)) == len(every)


def _properties(documents: Documents, node: MessageNode) -> Values:
    if node.payload is None:
        return {}
    values = properties_of(documents, node.payload)
    if is_envelope(documents, node):
        values.pop("type", None)
    for part in reversed([*parts(documents, node.payload)]):
        declared = _discriminator(documents.get(part).get("discriminator"))
        if declared is not None:
            name, mapping = declared
            values[name] = values.get(name) or _tags(documents, node.payload, mapping)
            break
    return values


def _headers(documents: Documents, node: MessageNode) -> Values:
    values = headers_of(documents, node)
    prefix = prefix_of(values)
    if prefix is not None:
        values.pop(f"{prefix}type")
    return values


def _attributes(documents: Documents, node: MessageNode) -> Values:
    """The type of a CloudEvent, wherever it stands."""
    return {"type": types_of(documents, node)}


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


_PLACES: tuple[tuple[str, Callable[[Documents, MessageNode], Values]], ...] = (
    ("property", _properties),
    ("header", _headers),
    ("cloudevent", _attributes),
)
