"""The last good answers of an operation, to serve again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from threading import Lock
from typing import Generic, TypeVar

from .fork import reset_in_child
from .policy import Fallback

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Kept(Generic[R]):
    """A good answer, and when it came."""

    answer: R
    at: float


class Answers(Generic[R]):
    """The last good answers of one operation; safe under threads and fork.

    Answers are kept as they came from the wire and read anew each time, so that no two
    callers are given the same object.
    """

    def __init__(self, settings: Fallback) -> None:
        self._fresh = settings.fresh
        self._usable = settings.fresh + settings.stale
        self._entries = settings.entries
        self._kept: OrderedDict[Hashable, Kept[R]] = OrderedDict()
        self._lock = Lock()
        reset_in_child(self, Answers._after_fork)

    def keep(self, key: Hashable, answer: R, now: float) -> None:
        """Keep *answer* under *key*; the one used longest ago may have to go."""
        with self._lock:
            self._kept[key] = Kept(answer, now)
            self._kept.move_to_end(key)
            if len(self._kept) > self._entries:
                self._kept.popitem(last=False)

    def fresh(self, key: Hashable, now: float) -> Kept[R] | None:
        """Return an answer that is as good as a new one."""
        return self._find(key, now, self._fresh)

    def stale(self, key: Hashable, now: float) -> Kept[R] | None:
        """Return an answer that serves when no new one can be had."""
        return self._find(key, now, self._usable)

    def _find(self, key: Hashable, now: float, age: float) -> Kept[R] | None:
        with self._lock:
            kept = self._kept.get(key)
            if kept is None or now - kept.at >= age:
                return None
            self._kept.move_to_end(key)
            return kept

    def _after_fork(self) -> None:
        self._lock = Lock()
