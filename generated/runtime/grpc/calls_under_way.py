"""The calls that a server serves, so that it can wait for the last of them."""

from __future__ import annotations

import asyncio
from typing import Any


class CallsUnderWay:
    """The tasks in which calls are served.

    gRPC's own server is at its end when its calls are: it does not wait for what a method
    that was cancelled does to end in order.
    """

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()

    def begin(self) -> None:
        """Note that the current task serves a call, until it ends."""
        task = asyncio.current_task()
        if task is not None:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def end(self, seconds: float) -> None:
        """Wait for those that are left, for some *seconds*."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
