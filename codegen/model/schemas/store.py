"""The definitions found so far: one for each schema, with its name and module."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from codegen.diagnostics import Pointer
from codegen.model import ir
from codegen.model.schemas.naming import ClassScope
from codegen.model.schemas.node import Node


@dataclass(slots=True)
class Draft:
    """A definition on its way: named at once, described when its turn comes."""

    node: Node
    ref: ir.Ref
    definition: ir.Definition | None = None
    places: dict[str, Pointer] = field(default_factory=dict)
    """Where the properties of a record stand, for diagnostics."""


@dataclass(slots=True)
class Store:
    """Hands out names, keeps drafts, and remembers which still wait."""

    _by_key: dict[tuple[Node, str], Draft] = field(default_factory=dict)
    _by_ref: dict[ir.Ref, Draft] = field(default_factory=dict)
    _scopes: dict[str, ClassScope] = field(default_factory=dict)
    _waiting: deque[Draft] = field(default_factory=deque)

    def draft(self, node: Node, module: str, want: str) -> Draft:
        """The draft for *node*; a new one is called *want*, or nearly so."""
        key = (node, "" if node.plain else module)
        if key not in self._by_key:
            name = self._scopes.setdefault(module, ClassScope()).take(want)
            draft = Draft(node, ir.Ref(module, name))
            self._by_key[key] = self._by_ref[draft.ref] = draft
            self._waiting.append(draft)
        return self._by_key[key]

    def form(self, draft: Draft, *wishes: str) -> Draft:
        """Another form of a definition, called as the first of *wishes* that is free."""
        scope = self._scopes.setdefault(draft.ref.module, ClassScope())
        name = scope.take(*wishes)
        made = Draft(draft.node, ir.Ref(draft.ref.module, name), places=draft.places)
        self._by_ref[made.ref] = made
        return made

    def reserve(self, module: str, name: str) -> None:
        """Take a class name that nothing is to have."""
        self._scopes.setdefault(module, ClassScope()).take(name)

    def known(self, ref: ir.Ref) -> Draft | None:
        """The draft behind a reference; None for what no schema defines."""
        return self._by_ref.get(ref)

    def waiting(self) -> Iterator[Draft]:
        """Drafts that are not yet described, until there are none."""
        while self._waiting:
            yield self._waiting.popleft()

    def __iter__(self) -> Iterator[Draft]:
        return iter(list(self._by_ref.values()))
