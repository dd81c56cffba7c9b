"""Path templates, and what stands in their slots, in time that grows with the path alone.

`{a}-{b}.{c}` as a regular expression tries each dash with each dot: a caller who sends a
thousand of each is worth a minute of the server. Here each literal is looked for once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from starlette.types import Scope

from ...templates import SLOT
from ..operation import Operation

Spellings = tuple[str, ...]
"""How a literal may be written, the longest first."""


class Template:
    """A path template; a slot takes at least one character, and no slash.

    Of several slots in one segment, the first takes as much as the others leave it.

    Attributes:
        names: Names of its slots, in their order.
    """

    __slots__ = ("_segments", "names")

    def __init__(self, path: str, *, sent: bool = False) -> None:
        """Read the template *path*.

        Args:
            path: With names in braces.
            sent: Whether it is held against paths as they are sent, in which the
                literals may be escaped.
        """
        self.names = tuple(SLOT.findall(path))
        self._segments = [
            tuple(_spellings(part, sent=sent) for part in SLOT.split(segment)[::2])
            for segment in path.split("/")
        ]

    def values(self, path: str) -> list[str] | None:
        """Return the texts in the slots of *path*, None if it is no such path."""
        parts = path.split("/")
        if len(parts) != len(self._segments):
            return None
        found: list[str] = []
        for literals, part in zip(self._segments, parts, strict=True):
            values = _values(literals, part)
            if values is None:
                return None
            found += values
        return found

    @property
    def has_crowded_segments(self) -> bool:
        """Whether several slots share a segment."""
        return any(len(literals) > 2 for literals in self._segments)


class Paths:
    """The path templates of a contract, and which of them stand before which.

    `/users/me` stands before `/users/{id}`, whatever methods they have: a concrete path
    is matched before its templated counterparts (OpenAPI 3.1, section 4.8.8.2).
    """

    def __init__(self, operations: Iterable[Operation[Any]]) -> None:
        self._by_length: dict[int, dict[str, None]] = {}
        for operation in operations:
            group = self._by_length.setdefault(operation.path.count("/"), {})
            group[operation.path] = None

    def __iter__(self) -> Iterator[str]:
        for group in self._by_length.values():
            yield from group

    def before(self, path: str) -> tuple[Template, ...]:
        """Return the templates that stand before the template *path*."""
        if not slots(path):
            return ()
        return tuple(
            template_of(other)
            for other in self._by_length.get(path.count("/"), ())
            if covers(path, other) and not covers(other, path)
        )


@lru_cache(maxsize=4096)
def template_of(path: str, *, sent: bool = False) -> Template:
    """Return the template *path*, read once."""
    return Template(path, sent=sent)


def slots(path: str) -> tuple[str, ...]:
    """Return the names of the slots of the template *path*."""
    return template_of(path).names


def filled(path: str, values: Iterable[object]) -> str:
    """Return the path that a template is with *values* in its slots, in their order."""
    texts = iter(map(str, values))
    return SLOT.sub(lambda _: next(texts), path)


def values_at_the_end(path: str, of: str) -> tuple[str, list[str]] | None:
    """Return what stands before a path of the template *of* at the end of *path*, and
    what is in its slots; None if there is no such path."""
    parts = path.split("/")
    size = of.count("/")
    values = template_of(of).values("/".join(["", *parts[-size:]]))
    return None if values is None else ("/".join(parts[:-size]), values)


def covers(general: str, special: str) -> bool:
    """Whether each path of the template *special* is one of *general* too."""
    pairs = zip(general.split("/"), special.split("/"), strict=True)
    return all(
        one == other
        or ("{" in one and template_of(one).values(SLOT.sub("\0", other)) is not None)
        for one, other in pairs
    )


def values_of(path_params: Mapping[str, Any], count: int) -> list[Any]:
    """Return the values of the last *count* slots; a prefix may have put more before."""
    return list(path_params.values())[-count:] if count else []


def sent_values(path: str, scope: Scope) -> list[str]:
    """Return the texts in the slots of the template *path* as they were sent, not decoded.

    By place and not by name: a route has other names for its slots where the router
    could not read the contract's. A prefix may have put more before them.
    """
    raw = scope.get("raw_path") or b""
    sent = raw.decode("latin-1").partition("?")[0].split("/")
    template = path.lstrip("/")
    tail = "/".join(sent[-template.count("/") - 1 :])
    found = template_of(template, sent=True).values(tail)
    if found is None:
        given = values_of(scope.get("path_params", {}), len(slots(path)))
        found = [str(one).replace("%", "%25") for one in given]
    return found


def _spellings(literal: str, *, sent: bool) -> Spellings:
    known = {literal, quote(literal)} if sent else {literal}
    return tuple(sorted(known, key=len, reverse=True))


def _values(literals: tuple[Spellings, ...], text: str) -> list[str] | None:
    """Return what stands between *literals* in one segment."""
    if len(literals) == 1:
        return [] if text in literals[0] else None
    begin = next((len(one) for one in literals[0] if text.startswith(one)), None)
    tail = next((len(one) for one in literals[-1] if text.endswith(one)), None)
    if begin is None or tail is None:
        return None
    end = len(text) - tail
    found: list[str] = []
    for spellings in reversed(literals[1:-1]):
        # At least one character stays on either side.
        at, size = max(
            (text.rfind(one, begin + 1, end - 1), len(one)) for one in spellings
        )
        if at < 0:
            return None
        found.append(text[at + size : end])
        end = at
    if end <= begin:
        return None
    return [text[begin:end], *reversed(found)]
