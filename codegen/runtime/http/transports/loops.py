"""One of something for each event loop: connections belong to the loop that opened them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

from ...fork import reset_in_child

T = TypeVar("T")


class PerLoop(Generic[T]):
    """Makes one for each loop that asks, and drops those of closed loops.

    A forked child makes its own. It does not close what it got from its parent: a loop
    shares its selector with the child, so that closing would deafen the parent.
    """

    def __init__(
        self, make: Callable[[], T], drop: Callable[[T], None] | None = None
    ) -> None:
        """Make them with *make*; *drop* is told of those that nobody can close."""
        self._make = make
        self._drop = drop
        self._of: dict[asyncio.AbstractEventLoop, T] = {}
        reset_in_child(self, PerLoop._forget)

    def here(self) -> T:
        """Return that of the running loop."""
        loop = asyncio.get_running_loop()
        known = self._of.get(loop)
        return self._begin(loop) if known is None else known

    def take(self) -> T | None:
        """Return that of the running loop, which has none any more."""
        return self._of.pop(asyncio.get_running_loop(), None)

    def _begin(self, loop: asyncio.AbstractEventLoop) -> T:
        for other in list(self._of):
            if other.is_closed():
                self._gone(self._of.pop(other, None))
        return self._of.setdefault(loop, self._make())

    def _forget(self) -> None:
        known, self._of = self._of, {}
        for one in known.values():
            self._gone(one)

    def _gone(self, one: T | None) -> None:
        if one is not None and self._drop is not None:
            self._drop(one)
