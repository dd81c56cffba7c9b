"""One queue: what it delivers is worked off, and taken up anew whenever it is lost."""

from __future__ import annotations

import asyncio
import contextvars
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial

from aiormq.abc import AbstractChannel, DeliveredMessage
from pamqp.commands import Basic

from ...clock import Clock
from ...errors import TransportError
from ...policy import Backoff
from ...retry import full_jitter
from ..ending import LEAST, Ending
from ..failure import DUE, due, failed
from ..health import DrainReport
from ..keying import BodyKeys
from ..lanes import Lanes
from ..message import Message
from ..outage import Outage
from ..outcome import Settlement
from ..sharing import Sharing
from ..subscription import Subscription
from .connecting import Link
from .declaring import Declaring, close, queue_of
from .holding import Held, Holding
from .properties import here, key_of, read, text_of
from .publishing import Publishing
from .settling import Settling, acknowledge
from .taking import Taking

_log = logging.getLogger(__name__)

_EARLY = 1.0
"""Seconds that a message may come too early: clocks differ a little."""
_IN_PLACE = 7200.0
"""Seconds that a message which keeps its place may wait for its next attempt. What waits
for longer does so elsewhere, and others of its key may overtake it."""
_LONG = 1200.0
"""Seconds that a message may be held unsettled. The broker closes the channel of a
consumer that holds one for half an hour (`consumer_timeout`)."""
_FINISHING = 300.0
"""Seconds that handlers have to end before messages are given back for that."""
_LOOK = 30.0
"""Seconds between two looks at how long messages have been held."""
_MOST = 65_535
"""Messages that can be prefetched (AMQP 0-9-1: a short)."""
_AGAIN = Backoff(base=0.2, cap=5.0)
_EXACT = 0.01
"""Seconds that a timer may be wrong by."""
_STEADY = 10.0
"""Seconds after which a consumer that is lost counts as lost for the first time."""


class Consuming:
    """The subscriptions of one queue, and their consumer."""

    def __init__(
        self,
        link: Link,
        declaring: Declaring,
        publishing: Publishing,
        *,
        prefetch: int | None,
        deliveries: int,
        clock: Clock,
        now: Callable[[], float],
        outage: Outage,
        first: Subscription,
    ) -> None:
        """Consume for *first* and those that are added; see `RabbitTransport`."""
        self._link = link
        self._declaring = declaring
        self._prefetch = prefetch
        self._deliveries = deliveries
        self._clock = clock
        self._now = now
        self._outage = outage
        self._sharing = Sharing()
        self._names: dict[str, str] = {}
        self._keys = BodyKeys(())
        self.queue = queue_of(first)
        self._settling = Settling(self.queue, publishing, declaring, now)
        self.lanes = self._new_lanes()
        self._holding = Holding(clock.now)
        suspicious = max(1, deliveries // 2)
        self._taking = Taking(self.queue.name, self, suspicious=suspicious)
        self._channel: AbstractChannel | None = None
        self._lost = asyncio.Event()
        self._keeper: asyncio.Task[None] | None = None
        self._closing: set[asyncio.Task[None]] = set()

    @property
    def name(self) -> str:
        """Name of the queue."""
        return self.queue.name

    @property
    def ready(self) -> bool:
        """Whether it consumes, and can settle what it has consumed."""
        consumes = self._channel is not None and not self._lost.is_set()
        return consumes and not self.lanes.unsettled

    @property
    def in_flight(self) -> int:
        """Messages that are held unsettled."""
        return len(self._holding)

    @property
    def blocked(self) -> int:
        """Those of them that a key holds back."""
        return self.lanes.blocked

    @property
    def paused(self) -> bool:
        """Whether all are held back for now."""
        return self.lanes.resting

    def add(self, subscription: Subscription) -> None:
        """Let *subscription* have its share of the queue."""
        self._sharing.add(subscription)
        self._keys = BodyKeys(one.event for one in self._sharing.subscriptions)
        amqp = subscription.event.amqp
        if amqp is not None:
            self._names |= {kind: name for name, kind in amqp.message_types}

    async def start(self) -> None:
        """Declare what is needed and consume; from then on, come back when it is lost.

        Raises:
            TransportError: Something is there and differs, or the broker is away.
        """
        self.lanes = self._new_lanes()
        await self._open()
        self.lanes.start()
        context = contextvars.Context()
        self._keeper = asyncio.create_task(self._keep(), context=context)

    async def stop(self, ending: Ending) -> DrainReport:
        """Take nothing new and finish what was begun; see `Lanes.stop`.

        What is not settled then goes back to the queue, as the channel is closed.
        """
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            keeper.cancel()
            await ending.wait([keeper], least=LEAST)
        channel, self._channel = self._channel, None
        try:
            await ending.bound(self._taking.end())
            return await self.lanes.stop(ending)
        finally:
            try:
                if channel is not None:
                    await self._close(channel, ending)
            finally:  # with what came until the channel was closed
                self._holding.all_go_back(on_purpose=False)

    async def _close(self, channel: AbstractChannel, ending: Ending) -> None:
        """Close *channel*, if need be later: cut off, its number would be used again.

        A broker that answers late ends the connection of who opens a channel that is open.
        """
        closing = asyncio.create_task(close(channel))
        self._closing.add(closing)
        closing.add_done_callback(self._closing.discard)
        await ending.wait([closing], least=LEAST)

    # --- the consumer ---------------------------------------------------------------------

    async def _open(self) -> None:
        subscriptions = self._sharing.subscriptions
        await self._declaring.subscriptions(subscriptions)
        await self._settling.places(
            {pause for one in subscriptions for pause in one.pauses},
            [one.event.dead_letter for one in subscriptions],
        )
        channel = await self._link.channel()
        try:
            self._lost.clear()
            self._channel = channel
            channel.on_consumer_cancel_callbacks.add(self._on_cancel)
            await self._taking.begin(channel)
            channel.closing.add_done_callback(lambda _: self.lose(channel))
        except BaseException:
            self._channel = None
            self._holding.all_go_back(on_purpose=False)
            await close(channel)
            raise

    @property
    def most(self) -> int:
        """How many messages may be held unsettled."""
        wanted = sum(one.in_flight for one in self._sharing.subscriptions)
        return min(self._prefetch or wanted, _MOST)

    async def _keep(self) -> None:
        """Consume again whenever the consumer is lost, or has held something for long."""
        failures = 0
        while True:
            since = self._clock.now()
            lost = await self._lost_within(_LONG)
            if not lost or self._clock.now() - since > _STEADY:
                failures = 0
            await self._give_back(lost=lost)
            while True:
                if failures:
                    pause = full_jitter(_AGAIN, failures, self._clock.random())
                    await self._clock.sleep_async(pause)
                failures += 1
                try:
                    await self._open()
                except TransportError as error:
                    self._outage.begins(self.name, f"not consuming: {error}")
                except Exception:
                    # Whatever it is, nobody else would ever consume here again.
                    _log.exception("%s: not consuming", self.name)
                else:
                    self._outage.ends(self.name)
                    break

    async def _lost_within(self, seconds: float) -> bool:
        """Wait until the consumer is lost; False if before it holds something so long."""
        while not self._lost.is_set():
            try:
                async with asyncio.timeout(_LOOK):
                    await self._lost.wait()
            except TimeoutError:
                if self._holding.age >= seconds:
                    return False
        return True

    async def _give_back(self, *, lost: bool) -> None:
        """Let go of the channel: all that is held goes back, in its order.

        If it is not *lost*, what is at work now is waited for, and nothing else is begun;
        and while all are held back anyway, nothing is taken in again.
        """
        channel, self._channel = self._channel, None
        await self._taking.end()
        if lost:
            self._outage.begins(self.name, "the consumer is lost")
        else:
            _log.info("%s: what has waited here for long goes back", self.name)
            until = self._clock.now() + _FINISHING
            while self.lanes.busy and self._clock.now() < until:
                await self._clock.sleep_async(0.1)
        self._holding.all_go_back(on_purpose=not lost)
        if channel is not None:
            with suppress(Exception):  # it is lost anyway
                await close(channel)
        while not lost and self.lanes.resting:
            await self._clock.sleep_async(1.0)

    def lose(self, channel: AbstractChannel) -> None:
        """Begin anew, if it is *channel* that messages come over."""
        if channel is self._channel:
            self._lost.set()

    def _on_cancel(self, frame: Basic.Cancel) -> None:
        """The broker ends a consumer when its queue is deleted, or has no leader."""
        self._lost.set()

    def hold(self, delivered: DeliveredMessage) -> Held:
        """Hold *delivered*; see `Host`."""
        held = self._holding.take(delivered)
        held.key = key_of(delivered)
        if held.key is None and self._keys:
            kind = delivered.header.properties.content_type or ""
            held.key = self._keys.of(delivered.body, kind)
        return held

    def work_on(self, held: Held) -> None:
        """Have *held* handled after what has its key; see `Host`."""
        self.lanes.put(held.key, held)

    async def idle(self) -> None:
        """Wait until nothing is under way."""
        await self.lanes.idle()

    # --- one message ----------------------------------------------------------------------

    def _new_lanes(self) -> Lanes[Held]:
        all = self._sharing.subscriptions
        concurrency = sum(subscription.concurrency for subscription in all)
        return Lanes(self._work, concurrency=concurrency, clock=self._clock)

    async def _work(self, held: Held) -> float | None:
        """Deliver once; returns the seconds until it is to be delivered again."""
        if held.delivered.channel is not self._channel:
            return None  # it went back, and comes again
        early = held.due - self._clock.now()
        if early > _EXACT:
            return early  # it has been here before
        held.running = True
        try:
            again = await self._deliver(held)
        finally:
            held.running = False
        if again is None:
            self._holding.settled(held)
            if not self._holding:
                self._taking.emptied()
        return again

    async def _deliver(self, held: Held) -> float | None:
        if held.pending is not None:
            await held.pending()
            return None
        delivered = held.delivered
        if not await self._due(delivered):
            return None  # it comes again from where it waits
        message = held.message
        if message is None:
            message = read(delivered, self._names, self.name)
            if message.key != held.key:  # its sender knows no contract
                message = replace(message, key=held.key)
            message = held.read(message)
        subscription = self._sharing.next(message)
        if held.times >= self._deliveries:
            channel = subscription.event.dead_letter
            bury = partial(self._settling.bury, channel=channel)
            await self._sent(held, bury, message, _killer(held.times))
            return None
        settlement = await subscription.deliver(message)
        if settlement.action == "hold":
            self.lanes.rest(settlement.after)
            return settlement.after
        held.let_go()
        if settlement.action == "acknowledge":
            await acknowledge(delivered)
            return None
        return await self._settle(held, message, subscription, settlement)

    async def _settle(
        self,
        held: Held,
        message: Message,
        subscription: Subscription,
        settlement: Settlement,
    ) -> float | None:
        delivered, after = held.delivered, settlement.after
        if settlement.action == "dead_letter":
            bury = partial(self._settling.bury, channel=subscription.event.dead_letter)
            await self._sent(held, bury, message, settlement)
            return None
        if message.key is not None and subscription.ordered and after <= _IN_PLACE:
            place = here(delivered, self.name)
            failure = failed(message, place, settlement, self._now())
            held.message = replace(
                message, attempt=message.attempt + 1, failure=failure
            )
            held.due = self._clock.now() + after
            return after
        await self._sent(held, self._settling.again, message, settlement)
        return None

    async def _sent(
        self,
        held: Held,
        send: Callable[[DeliveredMessage, Message, Settlement], Awaitable[None]],
        message: Message,
        settlement: Settlement,
    ) -> None:
        """Send *held* on; should that fail it is tried again, and not handled again."""
        held.pending = partial(send, held.delivered, message, settlement)
        await held.pending()

    async def _due(self, delivered: DeliveredMessage) -> bool:
        """Whether it is time; what came too early is sent to wait on."""
        headers = delivered.header.properties.headers
        if not headers or DUE not in headers:
            return True
        early = due({DUE: text_of(headers[DUE])}) - self._now()
        if early <= _EARLY:
            return True
        await self._settling.later(delivered, early)
        return False


def _killer(times: int) -> Settlement:
    return Settlement(
        action="dead_letter",
        reason=f"delivered {times} times and never settled: it may end its consumers",
    )
