"""A clock whose pauses take no time: what waits for its next attempt has it at once."""

from __future__ import annotations

import asyncio
import time

from ...clock import Clock


class Hurried:
    """Time that pauses move on, and that goes on by itself as ever.

    Only the pauses of a transport are skipped. What handlers do takes its time, in threads
    and at other services, and has the time limits of the contract.
    """

    def __init__(self) -> None:
        """Begin now."""
        self._skipped = 0.0

    @property
    def clock(self) -> Clock:
        """The clock; chance always is in the middle."""
        return Clock(
            now=self._now,
            sleep=self._skip,
            sleep_async=self._pause,
            random=lambda: 0.5,
        )

    def _now(self) -> float:
        return time.monotonic() + self._skipped

    def _skip(self, seconds: float) -> None:
        self._skipped += max(0.0, seconds)

    async def _pause(self, seconds: float) -> None:
        self._skip(seconds)
        await asyncio.sleep(0)
