"""An inbox inside the process, for tests and for handlers whose effects are there too."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from .store import RETENTION


class MemoryInbox:
    """Remembers the last messages of this process; a restart forgets them."""

    def __init__(
        self,
        *,
        retention: float = RETENTION,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Remember ids for *retention* seconds; *now* returns seconds."""
        self._retention, self._now = retention, now
        self._handled: dict[tuple[str, str], float] = {}
        self._turns: dict[tuple[str, str], asyncio.Lock] = {}

    @asynccontextmanager
    async def once(self, consumer: str, message_id: str) -> AsyncIterator[bool]:
        """Handle a message within this block, if it says True."""
        key = (consumer, message_id)
        turn = self._turns.setdefault(key, asyncio.Lock())
        try:
            async with turn:
                self._forget()
                fresh = key not in self._handled
                yield fresh
                if fresh:
                    self._handled[key] = self._now() + self._retention
        finally:
            if not turn.locked():
                self._turns.pop(key, None)

    def _forget(self) -> None:
        """Drop what has expired; what was handled first stands first."""
        now = self._now()
        while self._handled:
            oldest = next(iter(self._handled))
            if self._handled[oldest] > now:
                return
            del self._handled[oldest]
