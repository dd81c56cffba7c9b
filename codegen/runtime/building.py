"""Room to build the validators of types that lead to each other a long way."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_FRAMES = 60
"""More calls than pydantic makes from a type to the next that it mentions."""


class _Limit:
    """How many types are being built, one for the other, and the limit without them."""

    def __init__(self) -> None:
        self._types, self._usual, self._lock = 0, 0, Lock()

    def move(self, by: int) -> None:
        """Let so many types more, or fewer, be on their way."""
        with self._lock:
            if not self._types:
                self._usual = sys.getrecursionlimit()
            self._types += by
            sys.setrecursionlimit(self._usual + self._types * _FRAMES)


_LIMIT = _Limit()


@contextmanager
def deeper() -> Iterator[None]:
    """Build a type, maybe within others: the limit of recursion gives way to it.

    Pydantic builds a type with all that it leads to, one call within the other; 150
    types that mention each other are deeper than Python's limit. It is what it was
    once the outermost type is built.
    """
    _LIMIT.move(1)
    try:
        yield
    finally:
        _LIMIT.move(-1)
