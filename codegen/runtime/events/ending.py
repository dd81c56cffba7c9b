"""The time that an end may take, which whoever is in more of a hurry cuts short."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Coroutine, Iterable
from typing import Any

LEAST = 1.0
"""Seconds that a good-bye to a broker may take, however late it is."""


class Ending:
    """Seconds that run out; what is under way then is cut off.

    Attributes:
        by: The task that made it as short as it is.
    """

    __slots__ = ("_loop", "_sooner", "_until", "by")

    def __init__(self, seconds: float = math.inf) -> None:
        """Begin now, with so many *seconds*."""
        self._loop = asyncio.get_running_loop()
        self._until = self._loop.time() + seconds
        self._sooner = self._loop.create_future()
        self.by = asyncio.current_task()

    def shorten(self, seconds: float) -> None:
        """Let it be over in so many *seconds*, if that is sooner."""
        until = self._loop.time() + seconds
        if until < self._until:
            self._until = until
            self.by = asyncio.current_task()
            sooner, self._sooner = self._sooner, self._loop.create_future()
            sooner.set_result(None)

    async def wait(
        self, doing: Iterable[asyncio.Future[Any]], *, least: float = 0.0
    ) -> set[asyncio.Future[Any]]:
        """Wait until all is done, or time is up, but for *least* seconds if need be.

        Returns what is not done.
        """
        floor = self._loop.time() + least
        late, seconds = set(doing), math.inf
        while late and seconds > 0:  # what ends by itself may do so, however late it is
            seconds = max(0.0, max(self._until, floor) - self._loop.time())
            await asyncio.wait(
                {*late, self._sooner},
                timeout=None if math.isinf(seconds) else seconds,
                return_when=asyncio.FIRST_COMPLETED,
            )
            late = {one for one in late if not one.done()}
        return late

    async def bound(self, doing: Coroutine[Any, Any, None]) -> None:
        """Do something at a broker that may not answer, and cut it off when time is up."""
        task = self._loop.create_task(doing)
        try:
            late = await self.wait([task], least=LEAST)
        finally:
            task.cancel()
        if not late:
            task.result()
