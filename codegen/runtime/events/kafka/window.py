"""How much is under way between the thread that fetches and the loop that works it off."""

from __future__ import annotations

import threading


class Window:
    """Counts what was handed over and what was finished; each side writes its own count."""

    __slots__ = ("_hungry", "_low", "_room", "finished", "handed", "limit")

    def __init__(self, limit: int) -> None:
        """Let *limit* messages be under way; once full, room is at half of them."""
        self.limit = limit
        self.handed = 0
        self.finished = 0
        self._low = limit // 2
        self._hungry = False
        self._room = threading.Event()

    @property
    def under_way(self) -> int:
        """How many messages are handed over and not finished."""
        return self.handed - self.finished

    @property
    def room(self) -> int:
        """How many more may be handed over."""
        return self.limit - self.handed + self.finished

    def finish(self, count: int = 1) -> None:
        """Note in the loop that *count* more are finished; below 0 if they come back."""
        self.finished += count
        if self._hungry and self.handed - self.finished <= self._low:
            self._hungry = False
            self._room.set()

    def wait(self, seconds: float) -> bool:
        """Wait in the thread until there is room again; False if there is none in time."""
        self._room.clear()
        self._hungry = True
        try:
            return self.under_way <= self._low or self._room.wait(seconds)
        finally:
            self._hungry = False
