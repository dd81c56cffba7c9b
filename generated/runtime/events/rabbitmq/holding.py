"""What one consumer holds unsettled, and what it remembers of what went back."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from aiormq.abc import DeliveredMessage

from ..failure import ATTEMPT, Failure
from ..message import Message
from .properties import deliveries

_MOST = 10_000
"""Messages that are remembered: as many as come back at once, and some more."""
_LONG = 3600.0
"""Seconds for which they are: what has not come back by then has gone to somebody else."""


@dataclass(frozen=True, slots=True)
class Before:
    """What is remembered of a delivery that went back, which is not much.

    Attributes:
        since: When that was, by the clock of the transport.
        waited: What tells a copy, that waited elsewhere meanwhile, from what it is a copy
            of.
        attempt: The next one, None if it is as the message says.
        failure: What befell it so far, None if that is as the message says.
        due: As that of `Held`, as are the rest.
        returns: How often it went back on purpose.
    """

    since: float
    waited: object
    attempt: int | None
    failure: Failure | None
    due: float
    returns: int


@dataclass(slots=True, eq=False)
class Held:
    """A delivery that is not settled.

    Attributes:
        delivered: As it came.
        since: When it came, by the clock of the transport.
        key: What it is kept in order by, None if by nothing.
        message: As it is handled next, None if it was not looked at yet.
        due: When that may be, by the same clock.
        returns: How often it went back to its queue and came again because it had to wait
            for long: the queue counts these as deliveries, and nothing ended by them.
        pending: What settles it, if that was tried and has failed: its handler has let go
            of it, and is not to run again for that.
        running: Whether its handler is at work, which nobody else can help with.
        seen: Set once its handler has let go of it, if somebody waits for that.
        before: What was remembered of it from another time.
    """

    delivered: DeliveredMessage
    since: float
    key: str | None = None
    message: Message | None = None
    due: float = 0.0
    returns: int = 0
    pending: Callable[[], Awaitable[None]] | None = None
    running: bool = False
    seen: asyncio.Event | None = None
    before: Before | None = None

    def read(self, message: Message) -> Message:
        """Take note of *message*, which it is, as it goes on where it was before."""
        if self.before is not None and self.before.attempt is not None:
            attempt, failure = self.before.attempt, self.before.failure
            message = replace(message, attempt=attempt, failure=failure)
        self.message = message
        return message

    @property
    def times(self) -> int:
        """How often it was delivered before, and may have ended whoever had it."""
        if not self.delivered.redelivered:
            return 0
        return deliveries(self.delivered) - self.returns

    def gone(self, since: float) -> Before:
        """Return what there is to remember of it, as it goes back."""
        waited, message = _attempt(self.delivered), self.message
        if message is None:
            old = self.before
            attempt = None if old is None else old.attempt
            failure = None if old is None else old.failure
        else:
            attempt, failure = message.attempt, message.failure
        return Before(since, waited, attempt, failure, self.due, self.returns)

    def let_go(self) -> None:
        """Tell who waits for it that its handler has come to an end."""
        if self.seen is not None:
            self.seen.set()


class Holding:
    """The deliveries of one channel that are not settled, the oldest first.

    When the channel ends they go back, and the attempts of what keeps its place are known
    here alone. So they are remembered by the id of the message, for when it comes again.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        """Hold nothing; *now* is the clock of the transport."""
        self._now = now
        self._held: dict[int, Held] = {}
        self._gone: dict[str, Before] = {}

    def __len__(self) -> int:
        return len(self._held)

    def __contains__(self, held: Held) -> bool:
        # Tags count from 1 in each channel.
        return self._held.get(held.delivered.delivery_tag or 0) is held

    @property
    def age(self) -> float:
        """Seconds for which the oldest that waits has been held, 0 if none does."""
        oldest = next((one for one in self._held.values() if not one.running), None)
        return 0.0 if oldest is None else self._now() - oldest.since

    def take(self, delivered: DeliveredMessage) -> Held:
        """Hold *delivered* from now on, with what is remembered of it."""
        held = Held(delivered, self._now())
        if self._gone and delivered.redelivered:
            self._forget()
            before = self._gone.pop(delivered.header.properties.message_id or "", None)
            if before is not None and before.waited == _attempt(delivered):
                held.before, held.due = before, before.due
                held.returns = before.returns
        self._held[delivered.delivery_tag or 0] = held
        return held

    def settled(self, held: Held) -> None:
        """Hold *held* no more."""
        if held in self:
            del self._held[held.delivered.delivery_tag or 0]
        held.let_go()

    def all_go_back(self, *, on_purpose: bool) -> None:
        """Remember what is held, as its channel ends.

        *on_purpose* says that nothing failed: then it is no sign against a message.
        """
        now = self._now()
        for held in self._held.values():
            message_id = held.delivered.header.properties.message_id
            if message_id:
                held.returns += on_purpose
                self._gone.pop(message_id, None)  # the latest are the last
                self._gone[message_id] = held.gone(now)
        self._held.clear()
        self._forget()

    def _forget(self) -> None:
        """Forget what does not come back any more, the oldest first."""
        now = self._now()
        while self._gone:
            message_id, oldest = next(iter(self._gone.items()))
            if len(self._gone) <= _MOST and now - oldest.since < _LONG:
                return
            del self._gone[message_id]


def _attempt(delivered: DeliveredMessage) -> object:
    """What tells a copy, that waited elsewhere meanwhile, from what it is a copy of."""
    return (delivered.header.properties.headers or {}).get(ATTEMPT)
