"""`x-resilience` where nobody reads it, and keys that are only spelt alike."""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Iterator
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.model.policy.reading import KEY
from codegen.reading import places
from codegen.reading.source import Source

_CLOSE = 0.85
# Few contracts have such a key at all; the others cost one search of their text.
_SIGN = re.compile(r"x[-_]?re", re.IGNORECASE)
_READ_IN = frozenset({"openapi", "path item", "operation"}) | frozenset(
    {"asyncapi", "channel", "action"}
)
# What gets no code, by what it is part of: nothing below is read.
_NO_CODE = frozenset({("action", "reply"), ("asyncapi components", "replies")})
_HINTS = {
    "openapi": "it may stand at the top, in a path item and in an operation",
    "asyncapi": "it may stand at the top, in a channel, and in an operation or its traits",
}
_NAMES = "{schema}"
"""Of properties, which may have any name."""
_Link = tuple["_Link", str] | None
"""The way to a node from the top, the last step first."""


def check(source: Source, report: Report) -> None:
    """Report each place of a whole contract that says nothing."""
    root = places.root(source.value)
    if not source.overlaid and not _SIGN.search(source.text):
        return
    for link, key, is_read in _alike(source.value, root):
        at = Pointer(source.file, tuple(_way(link))) / key
        if key != KEY and is_read:
            hint = f'did you mean "{KEY}"?'
            report.add(codes.MISPLACED_POLICY, at, f'nobody reads "{key}"', hint=hint)
        elif key == KEY and not is_read:
            message = f"{KEY} says nothing here"
            report.add(codes.MISPLACED_POLICY, at, message, hint=_HINTS[root])


def _alike(value: Any, root: places.Kind) -> Iterator[tuple[_Link, str, bool]]:
    """Each key like ours, the way to what holds it, and whether it is read there."""
    stack: list[tuple[Any, _Link, places.Kind, bool]] = [(value, None, root, True)]
    while stack:
        node, link, kind, has_code = stack.pop()
        if isinstance(node, list):
            inner = places.item(kind)
            below = [(str(i), one, inner, has_code) for i, one in enumerate(node)]
        else:
            below = []
            for key, one in node.items():
                if key[:1] in ("x", "X") and kind != _NAMES and _is_alike(key):
                    yield link, key, has_code and kind in _READ_IN
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
def _is_alike(key: str) -> bool:
    plain = key.lower().replace("_", "-")
    if not _SIGN.match(plain):
        return False
    return difflib.SequenceMatcher(None, plain, KEY).ratio() >= _CLOSE
