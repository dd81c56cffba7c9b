"""Virtual time: an event loop, and a clock, whose pauses take no time at all."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

from ...clock import Clock

T = TypeVar("T")

LUCK = 0.5
"""Every number that is drawn: pauses are half of what they may be."""


class _Jumping(selectors.SelectSelector):
    """Instead of waiting for a timer it moves the time to it."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0

    def select(self, timeout: float | None = None) -> Any:
        ready = super().select(0)
        if not ready:
            if timeout is None:
                return super().select(1)  # a worker thread will wake the loop
            self.now += timeout
        return ready


class _Loop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.jumping = _Jumping()
        super().__init__(self.jumping)

    def time(self) -> float:
        return self.jumping.now


class VirtualTime:
    """Runs coroutines, and blocking calls, in a time of its own."""

    def __init__(self) -> None:
        """Begin at zero."""
        self._loop = _Loop()
        self.clock = Clock(
            now=self._loop.time,
            sleep=self.advance,
            sleep_async=asyncio.sleep,
            random=lambda: LUCK,
        )

    @property
    def now(self) -> float:
        """Seconds since the beginning."""
        return self._loop.time()

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._loop.jumping.now += max(0.0, seconds)

    def run(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """Run *coroutine* to its end, and cancel what it leaves behind."""
        try:
            return self._loop.run_until_complete(coroutine)
        finally:
            left = asyncio.all_tasks(self._loop)
            for task in left:
                task.cancel()
            if left:
                ended = asyncio.gather(*left, return_exceptions=True)
                self._loop.run_until_complete(ended)

    def close(self) -> None:
        """End the loop."""
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.close()
