"""What serves in place of a new answer: one that is kept, or a function's."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .errors import CallError
from .fork import reset_in_child
from .policy import Fallback
from .telemetry import FellBack

if TYPE_CHECKING:
    from .layers import Layers

R = TypeVar("R")
T = TypeVar("T")


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


def fresh_answer(layers: Layers[R, Any], key: Hashable | None) -> Kept[R] | None:
    """Return a kept answer that saves a call, None to make it."""
    if layers.answers is None or key is None:
        return None
    kept = layers.answers.fresh(key, layers.clock.now())
    if kept is not None:
        layers.tell(FellBack, source="fresh")
    return kept


def recover(layers: Layers[Any, T], key: Hashable | None, error: CallError) -> Any:
    """Return what serves in place of the answer that *error* stands for.

    That is a stale answer, else what the client's function gives, which for async
    clients may be awaitable.

    Raises:
        CallError: *error*, if nothing serves, or if the peer is well and means it.
    """
    if not error.unavailable:
        raise error
    if layers.answers is not None and key is not None:
        kept = layers.answers.stale(key, layers.clock.now())
        if kept is not None:
            layers.tell(FellBack, source="stale", error=error)
            return layers.exchange.read(kept.answer)
    if layers.substitute is None:
        raise error
    value = layers.substitute(error)
    layers.tell(FellBack, source="function", error=error)
    return value
