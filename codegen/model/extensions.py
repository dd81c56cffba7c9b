"""Extensions where nobody reads them, and keys that are only spelt like one."""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.reading import places
from codegen.reading.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """What a contract may say beside its standard."""

    keys: tuple[str, ...]
    """How it may be spelt, the best first."""
    read_in: frozenset[places.Kind]
    hint: str = ""
    """Where it may stand; empty if whoever reads it says so."""


_CLOSE = 0.85
# What gets no code, by what it is part of: nothing below is read.
_NO_CODE = frozenset({("action", "reply"), ("asyncapi components", "replies")})
_NAMES = "{schema}"
"""Of properties, which may have any name."""
_Link = tuple["_Link", str] | None
"""The way to a node from the top, the last step first."""


def check(source: Source, extensions: Collection[Extension], report: Report) -> None:
    """Report each place of a whole contract where one of *extensions* says nothing."""
    if not source.overlaid and not _sign(extensions).search(source.text):
        return
    spelt = {key: one for one in extensions for key in one.keys}
    known = tuple(spelt)
    for link, key, read_in in _alike(source.value, places.root(source.value), known):
        at = Pointer(source.file, tuple(_way(link))) / key
        meant = spelt[_meant(key, known)]
        is_read = read_in in meant.read_in
        if key not in spelt and is_read:
            hint = f'did you mean "{meant.keys[0]}"?'
            message = f'nobody reads "{key}"'
            report.add(codes.MISPLACED_EXTENSION, at, message, hint=hint)
        elif key in spelt and not is_read and meant.hint:
            message = f"{key} says nothing here"
            report.add(codes.MISPLACED_EXTENSION, at, message, hint=meant.hint)


def _sign(extensions: Collection[Extension]) -> re.Pattern[str]:
    """What a text has that has a key like one of *extensions*.

    Few contracts have such a key at all; the others cost one search of their text.
    """
    starts = {key[2:4] for one in extensions for key in one.keys}
    return re.compile(f"x[-_]?(?:{'|'.join(sorted(starts))})", re.IGNORECASE)


def _alike(
    value: Any, root: places.Kind, known: tuple[str, ...]
) -> Iterator[tuple[_Link, str, places.Kind | None]]:
    """Each key like one of *known*, the way to what holds it, and of what kind that is.

    The kind is None where nothing is read.
    """
    stack: list[tuple[Any, _Link, places.Kind, bool]] = [(value, None, root, True)]
    while stack:
        node, link, kind, has_code = stack.pop()
        if isinstance(node, list):
            inner = places.item(kind)
            below = [(str(i), one, inner, has_code) for i, one in enumerate(node)]
        else:
            below = []
            for key, one in node.items():
                if key[:1] in ("x", "X") and kind != _NAMES and _meant(key, known):
                    yield link, key, kind if has_code else None
                deeper = has_code and (kind, key) not in _NO_CODE
                below.append((key, one, places.child(kind, key), deeper))
        stack.extend(
            (one, (link, key), inner, deeper)
            for key, one, inner, deeper in reversed(below)
            if isinstance(one, dict | list) and inner != places.RAW
        )


def _way(link: _Link) -> list[str]:
    way: list[str] = []
    while link is not None:
        link, key = link
        way.append(key)
    return way[::-1]


@functools.cache
def _meant(key: str, known: tuple[str, ...]) -> str:
    """Which of *known* a key is, or is spelt like; empty if none."""
    if key in known:
        return key
    plain = re.sub("ies$", "y", key.lower().replace("_", "-"))
    plain = plain if plain[1:2] == "-" else f"x-{plain[1:]}"
    close = {
        one: difflib.SequenceMatcher(None, plain, one.lower()).ratio()
        for one in known
        if one[:3] == plain[:3]
    }
    best = max(close, key=lambda one: close[one], default="")
    return best if best and close[best] >= _CLOSE else ""
