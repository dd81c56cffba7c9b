"""The routes of one service, the more specific ones first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..handler import Handler
from ..http_rule import HttpRule
from .answers import Writer
from .binding import Binding
from .index import Index
from .template import Match

_ORDER = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One rule of a method, what serves it, and what writes its responses."""

    handler: Handler[Any, Any]
    binding: Binding
    writer: Writer

    @staticmethod
    def of(handler: Handler[Any, Any], rule: HttpRule) -> Entry:
        """Read *rule* of the method of *handler*."""
        binding = Binding(handler.method, rule)
        return Entry(handler, binding, Writer(handler.method, binding.answer))


@dataclass(frozen=True, slots=True)
class Found:
    """What a path leads to.

    Attributes:
        entry: What serves the request; None if the path has no such method.
        values: The variables of the path, by field; None if one is not UTF-8.
        allowed: The methods that the path has.
    """

    entry: Entry | None
    values: Mapping[str, str] | None
    allowed: tuple[str, ...]


class Table:
    """All rules of the methods of a service.

    Of those that a path fits, the most specific one with the method of the request
    serves it, then the most specific one for any method (`*`). HEAD is served as GET
    where no rule has it (RFC 9110, 9.3.2).
    """

    def __init__(self, handlers: Iterable[Handler[Any, Any]]) -> None:
        entries = [
            Entry.of(handler, rule)
            for handler in handlers
            for rule in handler.method.http
        ]
        self._entries = sorted(entries, key=lambda one: one.binding.path.specificity)
        self._index = Index([one.binding.path for one in self._entries])

    def find(self, method: str, sent: Sequence[str]) -> Found | None:
        """Return what the segments of a path lead to; None if to nothing."""
        found: dict[str, tuple[Entry, Match | None]] = {}
        for number in self._index.candidates(sent):
            entry = self._entries[number]
            verb = entry.binding.rule.verb
            known = found.get(verb)
            if known is not None and (known[1] is None or not known[1].hollow):
                continue
            try:
                match = entry.binding.path.match(sent)
            except UnicodeDecodeError:
                found.setdefault(verb, (entry, None))
                continue
            if match is not None and (known is None or not match.hollow):
                found[verb] = (entry, match)
        if not found:
            return None
        for verb in (method, "*", "GET" if method == "HEAD" else ""):
            if verb in found:
                entry, match = found[verb]
                return Found(entry, None if match is None else match.values, ())
        return Found(None, None, _listed(found))


def _listed(verbs: Iterable[str]) -> tuple[str, ...]:
    known = set(verbs)
    if "GET" in known:
        known.add("HEAD")
    first = [verb for verb in _ORDER if verb in known]
    return (*first, *sorted(known.difference(first)))
