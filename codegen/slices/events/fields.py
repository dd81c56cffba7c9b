"""One object of a contract seen through its traits: each field, and where it stands.

AsyncAPI 3.1, "Traits Merge Mechanism": a JSON Merge Patch (RFC 7396) in which a trait
never overrides the object that it is applied to. In AsyncAPI 2 it does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from codegen.diagnostics import Pointer
from codegen.reading.refs import Documents


@dataclass(frozen=True, slots=True)
class Fields:
    """The objects that make up one, the weakest first; references are followed."""

    documents: Documents
    layers: tuple[Pointer, ...]

    def all(self, key: str) -> tuple[Pointer, ...]:
        """Where *key* stands, weakest first; null takes the weaker ones away."""
        found: list[Pointer] = []
        for layer in self.layers:
            node = self.documents.get(layer)
            if key in node:
                found = [] if node[key] is None else [*found, layer / key]
        return tuple(found)

    def at(self, key: str) -> Pointer | None:
        """Where the strongest value of *key* stands."""
        return (self.all(key) or (None,))[-1]

    def value(self, key: str) -> Any:
        """The strongest value of *key* as it is written; None if there is none.

        Of an extension it is what all layers say together, as of any object.
        """
        if key.startswith("x-"):
            return self.tree(key)
        at = self.at(key)
        return None if at is None else self.documents.get(at)

    def text(self, key: str) -> str:
        """The value of *key* if it is a string, else an empty one."""
        value = self.value(key)
        return value if isinstance(value, str) else ""

    def tree(self, key: str) -> Any:
        """The merged value of *key*, references inside replaced by what they mean.

        An extension is the user's own JSON, in which `$ref` means nothing.
        """
        merged: Any = None
        for at in self.all(key):
            raw = key.startswith("x-")
            value = self.documents.get(at) if raw else resolved(self.documents, at)
            merged = patched(merged, value)
        return merged


def layered(documents: Documents, at: Pointer, *, traits_win: bool) -> Fields:
    """The object at *at* with its traits; what is no object is left out."""
    at = documents.follow(at)
    node = documents.get(at)
    if not isinstance(node, dict):
        return Fields(documents, ())
    listed = node.get("traits")
    count = len(listed) if isinstance(listed, list) else 0
    places = (documents.follow(at / "traits" / index) for index in range(count))
    traits = tuple(place for place in places if isinstance(documents.get(place), dict))
    return Fields(documents, (at, *traits) if traits_win else (*traits, at))


def resolved(
    documents: Documents, at: Pointer, *, within: frozenset[Pointer] = frozenset()
) -> Any:
    """The value at *at* with its references followed; a recursive one ends in `{}`."""
    at = documents.follow(at)
    if at in within:
        return {}
    node, within = documents.get(at), within | {at}
    if isinstance(node, dict):
        return {
            key: (
                node[key]
                if key.startswith("x-")
                else resolved(documents, at / key, within=within)
            )
            for key in node
        }
    if isinstance(node, list):
        return [resolved(documents, at / i, within=within) for i in range(len(node))]
    return node


def places_of(
    value: Any, at: Pointer, tokens: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Pointer]]:
    """Where the members of *value*, which stands at *at*, are, by the way to them."""
    yield tokens, at
    for key, item in value.items() if isinstance(value, dict) else ():
        yield from places_of(item, at / key, (*tokens, key))


def patched(target: Any, patch: Any) -> Any:
    """*patch* laid over *target* (RFC 7396)."""
    if not isinstance(patch, dict):
        return patch
    merged = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            merged.pop(key, None)
        else:
            merged[key] = patched(merged.get(key), value)
    return merged
