"""Virtual time: an event loop, and a clock, whose pauses take no time at all."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any, TypeVar

from codegen.runtime import Clock

T = TypeVar("T")


class _JumpingSelector(selectors.SelectSelector):
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


class _VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._jumping = _JumpingSelector()
        super().__init__(self._jumping)

    def time(self) -> float:
        return self._jumping.now


@dataclass
class VirtualTime:
    """Runs coroutines in virtual time; every pause that was made is recorded."""

    luck: float = 1.0
    pauses: list[float] = field(default_factory=list)
    _loop: _VirtualLoop = field(default_factory=_VirtualLoop)

    @property
    def clock(self) -> Clock:
        """The clock of this time; its random numbers all are `luck`."""
        return Clock(
            now=self._loop.time,
            sleep=self._sleep,
            sleep_async=self._sleep_async,
            random=lambda: self.luck,
        )

    @property
    def now(self) -> float:
        """Seconds since the beginning."""
        return self._loop.time()

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._loop._jumping.now += seconds

    def run(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """Run *coroutine* to its end; no task may be left over."""

        async def whole() -> T:
            result = await coroutine
            left = asyncio.all_tasks() - {asyncio.current_task()}
            assert not left, f"leaked tasks: {left}"
            return result

        return self._loop.run_until_complete(whole())

    def close(self) -> None:
        """Close the loop."""
        self._loop.run_until_complete(self._loop.shutdown_default_executor())
        self._loop.close()

    def _sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.advance(seconds)

    async def _sleep_async(self, seconds: float) -> None:
        self.pauses.append(seconds)
        await asyncio.sleep(seconds)
