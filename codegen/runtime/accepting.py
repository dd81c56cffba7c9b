"""What a caller would rather have: the `Accept` header (RFC 9110, section 12.5.1)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from .header_lists import elements, parameters
from .media_types import essence


@dataclass(frozen=True, slots=True)
class _Kind:
    """A media type, or a range of them, in lower case."""

    type: str
    subtype: str
    parameters: frozenset[tuple[str, str]]

    def covers(self, other: _Kind) -> bool:
        """Whether *other* is of this range; two ranges need only meet."""
        return (
            _meet(self.type, other.type)
            and _meet(self.subtype, other.subtype)
            and self.parameters <= other.parameters
        )

    @property
    def rank(self) -> tuple[bool, bool, int]:
        """How exact it is."""
        return self.type != "*", self.subtype != "*", len(self.parameters)


def quality(accept: str, media_type: str) -> float:
    """Return how much who sent *accept* wants *media_type*: 0 is not at all.

    The most exact range that covers it decides. An empty header takes all.
    """
    ranges = _ranges(accept)
    if not ranges:
        return 1.0
    kind = _kind(media_type)[0]
    found = [(given.rank, q) for given, q in ranges if given.covers(kind)]
    return max(found)[1] if found else 0.0


@lru_cache(maxsize=256)
def _ranges(accept: str) -> tuple[tuple[_Kind, float], ...]:
    return tuple(_kind(one) for one in elements(accept) if one)


def _kind(text: str) -> tuple[_Kind, float]:
    """Return a media type and its weight."""
    given = {word: value.lower() for word, value in parameters(text.partition(";")[2])}
    weight = given.pop("q", "1")
    type, _, subtype = essence(text).partition("/")
    kind = _Kind(type, subtype or "*", frozenset(given.items()))
    try:
        return kind, min(1.0, max(0.0, float(weight)))
    except ValueError:
        return kind, 1.0


def _meet(one: str, other: str) -> bool:
    return one == other or "*" in (one, other)
