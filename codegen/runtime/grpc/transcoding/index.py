"""Which of many templates a path may fit, found without trying each."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import unquote

from .template import MANY, PathTemplate


class _Node:
    """Templates that begin alike."""

    __slots__ = ("any", "deep", "ends", "literals")

    def __init__(self) -> None:
        self.literals: dict[str, _Node] = {}
        self.any: _Node | None = None
        self.ends: list[int] = []
        self.deep: list[int] = []


class Index:
    """A tree of the segments of templates, up to their `**`."""

    def __init__(self, templates: Sequence[PathTemplate]) -> None:
        self._root = _Node()
        for number, template in enumerate(templates):
            self._insert(number, template)

    def candidates(self, sent: Sequence[str]) -> list[int]:
        """Return the numbers of all templates that a path fits, and of a few others.

        Args:
            sent: The segments of the path, as they were sent.
        """
        found: list[int] = []
        nodes = [self._root]
        for part in sent:
            text = unquote(part)
            below: list[_Node] = []
            for node in nodes:
                found += node.deep
                literal = node.literals.get(text)
                if literal is not None:
                    below.append(literal)
                if node.any is not None:
                    below.append(node.any)
            nodes = below
            if not nodes:
                break
        for node in nodes:
            found += node.deep
            found += node.ends
        return sorted(found)

    def _insert(self, number: int, template: PathTemplate) -> None:
        node, last = self._root, len(template.segments) - 1
        for place, segment in enumerate(template.segments):
            if segment.kind == MANY:
                node.deep.append(number)
                return
            # What a verb follows is not a segment of its own.
            if segment.kind or (template.verb and place == last):
                node.any = node.any or _Node()
                node = node.any
            else:
                node = node.literals.setdefault(segment.text, _Node())
        node.ends.append(number)
