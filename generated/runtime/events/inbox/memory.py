"""An inbox inside the process, for tests and for handlers whose effects are there too."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from .store import RETENTION


@dataclass(slots=True)
class _Turn:
    """Whose turn it is with one message, and how many have it or wait for it."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0


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
        self._turns: dict[tuple[str, str], _Turn] = {}

    @asynccontextmanager
    async def once(self, consumer: str, message_id: str) -> AsyncIterator[bool]:
        """Handle a message within this block, if it says True."""
        key = (consumer, message_id)
        turn = self._turns.setdefault(key, _Turn())
        turn.users += 1
        try:
            async with turn.lock:
                self._forget()
                fresh = key not in self._handled
                yield fresh
                if fresh:
                    self._handled[key] = self._now() + self._retention
        finally:
            # A lock that is let go of is free until the next one in line wakes up.
            turn.users -= 1
            if not turn.users:
                del self._turns[key]

    def _forget(self) -> None:
        """Drop what has expired; what was handled first stands first."""
        now = self._now()
        while self._handled:
            oldest = next(iter(self._handled))
            if self._handled[oldest] > now:
                return
            del self._handled[oldest]
