"""A queue in memory: what is bound to it, who consumes, and how much they hold at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from ..clock import Clock
from .event import Exchange, separator_of
from .keying import BodyKeys
from .lanes import Lanes
from .message import Message
from .routing import routes
from .sharing import Sharing
from .subscription import Start, Subscription


@dataclass(frozen=True, slots=True)
class Sent:
    """An entry of the log of what was published."""

    offset: int
    at: float
    exchange: Exchange
    message: Message


@dataclass(slots=True)
class Held:
    """A message in a queue; what befalls it changes it."""

    exchange: Exchange
    message: Message


class MemoryQueue:
    """Has some messages worked on, and keeps the others until there is room for them.

    Attributes:
        name: Its name.
        lanes: Where messages are worked on that are held unsettled.
        consumers: Those that share it.
    """

    def __init__(
        self,
        name: str,
        deliver: Callable[[MemoryQueue, Held], Awaitable[float | None]],
        clock: Clock,
    ) -> None:
        """Give each message to *deliver*, which returns what `Work` does."""
        self.name = name
        self.consumers = Sharing()
        self.lanes: Lanes[Held] = Lanes(self._work, concurrency=0, clock=clock)
        self._deliver = deliver
        self._bindings: frozenset[tuple[Exchange, str]] = frozenset()
        self._keys = BodyKeys(())
        self._most = self._held = 0
        self._waiting: deque[Held] = deque()

    @property
    def waiting(self) -> int:
        """How many messages are not being handled just now."""
        return len(self.lanes) - self.lanes.busy + len(self._waiting)

    def takes(self, exchange: Exchange, key: str) -> bool:
        """Whether a message sent to *exchange* with this *key* comes here."""
        return takes(self.name, self._bindings, exchange, key)

    def add(self, subscription: Subscription, log: Iterable[Sent]) -> None:
        """Let *subscription* have its share, and have read of the *log* what is new here.

        Whoever comes first says where they begin; to the others, only what is bound by
        them alone is new.
        """
        event, before = subscription.event, self._bindings
        known = bool(self.consumers.subscriptions)
        declared = () if event.queue is None else event.queue.bind
        bound = ((event.exchange, pattern) for pattern in declared or (event.pattern,))
        self._bindings = before.union(bound)
        self.consumers.add(subscription)
        self._keys = BodyKeys(one.event for one in self.consumers.subscriptions)
        self._most += subscription.in_flight
        self.lanes.widen(subscription.concurrency)
        for sent in log:
            place = sent.exchange, sent.message.address
            if known and takes(self.name, before, *place):
                continue
            if _from(subscription.start, sent) and self.takes(*place):
                self.put(sent.exchange, sent.message)
        self._let_in()

    def put(self, exchange: Exchange, message: Message) -> None:
        """Let *message* wait here, behind what has its key."""
        if message.key is None:
            key = self._keys.of(message.body, message.content_type)
            message = message if key is None else replace(message, key=key)
        self._waiting.append(Held(exchange, message))
        self._let_in()

    def put_later(self, seconds: float, held: Held) -> None:
        """Let *held* come again after some *seconds*; it holds back nothing meanwhile."""

        def come() -> None:
            self._waiting.append(held)
            self._let_in()

        self.lanes.later(seconds, come)

    def _let_in(self) -> None:
        while self._waiting and self._held < self._most:
            held = self._waiting.popleft()
            self._held += 1
            self.lanes.put(held.message.key, held)

    async def _work(self, held: Held) -> float | None:
        again = await self._deliver(self, held)
        if again is None:
            self._held -= 1
            self._let_in()
        return again


def takes(
    name: str, bindings: Iterable[tuple[Exchange, str]], exchange: Exchange, key: str
) -> bool:
    """Whether what is called *name* takes a message sent to *exchange* with *key*."""
    if exchange.name == "" and exchange.type == "default":
        return key == name
    return any(
        bound.name == exchange.name
        and routes(bound.type, pattern, key, separator=separator_of(bound, pattern))
        for bound, pattern in bindings
    )


def _from(start: Start, sent: Sent) -> bool:
    """Whether a consumer that begins at *start* gets what was *sent* before it came."""
    if isinstance(start, datetime):
        return sent.at >= start.timestamp()
    if isinstance(start, int):
        return sent.offset >= start
    return start != "latest"
