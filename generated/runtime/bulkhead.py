"""Bulkhead: a limit of calls under way, with a queue for those that may wait."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from threading import Lock

from .fork import reset_in_child
from .gradient import GradientLimit
from .policy import Bulkhead


class Ticket:
    """A place in the queue.

    Attributes:
        granted: Whether its holder has come in and must `leave`.
    """

    __slots__ = ("_wake", "granted")

    def __init__(self, wake: Callable[[], None]) -> None:
        self._wake = wake
        self.granted = False


class Gate:
    """Counts who is inside; safe under threads, several event loops, and fork.

    It never waits itself: who queues brings a function that wakes it, whatever it
    waits on, so that tasks of several loops and threads can stand in one queue.
    """

    def __init__(self, settings: Bulkhead) -> None:
        self._queue_limit = settings.queue
        self._limit = settings.limit
        self._gradient = GradientLimit(settings.limit) if settings.adaptive else None
        if self._gradient is not None:
            self._limit = self._gradient.value
        self._in_flight = 0
        self._waiting: deque[Ticket] = deque()
        self._lock = Lock()
        reset_in_child(self, Gate._after_fork)

    @property
    def in_flight(self) -> int:
        """Calls that are inside now."""
        return self._in_flight

    @property
    def waiting(self) -> int:
        """Calls that stand in the queue now."""
        return len(self._waiting)

    @property
    def limit(self) -> int:
        """Calls that may be inside now."""
        return self._limit

    @property
    def has_room(self) -> bool:
        """Whether who comes now could come in at once."""
        return self._in_flight < self._limit and not self._waiting

    def enter(self) -> bool:
        """Come in at once; False if it is full, or if others wait already."""
        with self._lock:
            if not self.has_room:
                return False
            self._in_flight += 1
            return True

    def queue(self, wake: Callable[[], None]) -> Ticket | None:
        """Stand in the queue until *wake* is called; None if the queue is full.

        *wake* may be called from any thread, also before this returns. One that
        raises RuntimeError (its event loop is closed) gives its place to the next.
        """
        ticket = Ticket(wake)
        with self._lock:
            if self._in_flight < self._limit and not self._waiting:
                self._in_flight += 1
                ticket.granted = True
            elif len(self._waiting) < self._queue_limit:
                self._waiting.append(ticket)
                return ticket
            else:
                return None
        wake()
        return ticket

    def withdraw(self, ticket: Ticket) -> None:
        """Give up waiting; who was let in at the same moment leaves."""
        with self._lock:
            if not ticket.granted:
                with suppress(ValueError):  # its place was given to the next
                    self._waiting.remove(ticket)
                return
            ticket.granted = False
        self.leave()

    def leave(self, took: float | None = None) -> None:
        """Go out, so that the first in the queue may come in.

        *took* is what an adaptive limit learns from, in seconds; None for a call that
        says nothing about the peer.
        """
        with self._lock:
            if self._gradient is not None and took is not None:
                self._gradient.sample(took, self._in_flight)
                self._limit = self._gradient.value
            if self._in_flight > 0:  # a forked child counts nobody, yet may unwind
                self._in_flight -= 1
            if not self._waiting:
                return
        self._let_in()

    def _let_in(self) -> None:
        """Let in as many from the queue as the limit allows."""
        while True:
            with self._lock:
                if not self._waiting or self._in_flight >= self._limit:
                    return
                ticket = self._waiting.popleft()
                ticket.granted = True
                self._in_flight += 1
            try:
                ticket._wake()
            except RuntimeError:  # its event loop is closed: nobody is there
                with self._lock:
                    if ticket.granted:  # else it withdrew at the same moment
                        ticket.granted = False
                        self._in_flight -= 1

    def _after_fork(self) -> None:
        """Those inside and those waiting are the parent's."""
        self._lock = Lock()
        self._in_flight = 0
        self._waiting = deque()
