"""The event loop that a transport belongs to, and its end."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

from ..ranges import FROM_0
from .lanes import Lanes


class Life:
    """Where a transport may be used, and until when."""

    __slots__ = ("_kind", "_loop", "closed")

    def __init__(self, kind: str) -> None:
        """Begin the life of a transport whose class is called *kind*."""
        self._kind = kind
        self._loop: asyncio.AbstractEventLoop | None = None
        self.closed = False

    def enter(self) -> None:
        """Belong to the event loop that runs, from the first call on.

        Raises:
            RuntimeError: It was closed, or belongs to another loop.
        """
        self.check()
        if self._loop is None:
            self._loop = asyncio.get_running_loop()

    def check_open(self) -> None:
        """See whether it may be used at all.

        Raises:
            RuntimeError: It was closed.
        """
        if self.closed:
            raise RuntimeError(f"the {self._kind} was closed, for good: make another")

    def check(self) -> None:
        """See whether it may be used here.

        Raises:
            RuntimeError: It was closed, or belongs to another loop.
        """
        self.check_open()
        if self._loop is not None and self._loop is not asyncio.get_running_loop():
            raise RuntimeError(
                f"the {self._kind} belongs to the event loop that it was used in first:"
                " make one in each loop"
            )


def check_timeout(timeout: float) -> None:
    """See whether a drain may take *timeout* seconds.

    Raises:
        ValueError: It is no number of seconds.
    """
    if not FROM_0.holds(timeout):
        raise ValueError(f"drain(timeout={timeout!r}): must be {FROM_0.wanted}")


def check_outside(what: str, lanes: Iterable[Lanes[Any]]) -> None:
    """See whether *what* is called by none of the handlers that it waits for.

    Raises:
        RuntimeError: It is, and would wait for itself.
    """
    if any(one.is_inside() for one in lanes):
        raise RuntimeError(
            f"{what}() waits for handlers to end, and one of them called it: let"
            " something else call it, or a task of its own"
        )
