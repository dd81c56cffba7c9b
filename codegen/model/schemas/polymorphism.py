"""A schema with a discriminator and no choices: its choices refer to it by `allOf`.

OpenAPI 3.0 calls this polymorphism (section 4.7.25). The name then stands for the union
of those that build on it, and the schema itself becomes their base class.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from codegen.diagnostics import Pointer
from codegen.model.schemas import naming
from codegen.model.schemas.node import Node, Reader
from codegen.model.schemas.shape import Shape


@dataclass(slots=True)
class Families:
    """Who builds on whom, found once and only if somebody asks."""

    reader: Reader
    _children: dict[Pointer, list[Pointer]] = field(default_factory=dict)
    _parents: dict[Pointer, list[Pointer]] = field(default_factory=dict)
    _searched: bool = False

    def descendants(self, found: Shape) -> list[Pointer]:
        """The named schemas that build on a record with a discriminator, in order."""
        if found.discriminator is None or not found.is_record or not found.node.plain:
            return []
        if not naming.is_named(found.node.at):
            return []
        self._search()
        return _all(self._children, found.node.at)

    def ancestors(self, at: Pointer) -> list[Pointer]:
        """The named schemas that the one at *at* builds on, in order."""
        self._search()
        return _all(self._parents, at)

    def _search(self) -> None:
        if self._searched:
            return
        self._searched = True
        documents = self.reader.documents
        for file in documents.sources:
            for _, at in documents.references(file):
                child = Pointer(file, at.tokens[:-2])
                if at.tokens[-2:-1] != ("allOf",) or not naming.is_named(child):
                    continue
                parent = self.reader.target(at)
                if parent is not None:
                    self._children.setdefault(parent, []).append(child)
                    self._parents.setdefault(child, []).append(parent)


def _all(steps: dict[Pointer, list[Pointer]], start: Pointer) -> list[Pointer]:
    """What is reached from *start* in one step or more, without *start* itself."""
    found: list[Pointer] = []
    waiting = list(steps.get(start, ()))
    while waiting:
        one = waiting.pop(0)
        if one != start and one not in found:
            found.append(one)
            waiting += steps.get(one, ())
    return found


def base(node: Node) -> Node:
    """The schema of *node* as the base class, without its discriminator."""
    return Node(node.at, node.without | {node.at / "discriminator"})
