"""One queue: what it delivers is worked off, and taken up anew whenever it is lost."""

from __future__ import annotations

import asyncio
import contextvars
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from aiormq.abc import AbstractChannel, DeliveredMessage
from pamqp.commands import Basic

from ...clock import Clock
from ...errors import TransportError
from ...policy import Backoff
from ...retry import full_jitter
from ..failure import DUE, due
from ..giving_up import failed
from ..lanes import Lanes
from ..message import Message
from ..outage import Outage
from ..outcome import Settlement
from ..sharing import Sharing
from ..subscription import Subscription
from .connecting import Link
from .declaring import Declaring, close, queue_of, tried
from .properties import deliveries, here, key_of, read, text_of
from .publishing import Publishing
from .settling import Settling, acknowledge

_log = logging.getLogger(__name__)

_EARLY = 1.0
"""Seconds that a message may come too early: clocks differ a little."""
_IN_PLACE = 300.0
"""Seconds that a message which keeps its place may wait unsettled. The broker closes the
channel of a consumer that settles nothing for half an hour."""
_MOST = 65_535
"""Messages that can be prefetched (AMQP 0-9-1: a short)."""
_AGAIN = Backoff(base=0.2, cap=5.0)
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
        self._suspicious = max(1, deliveries // 2)
        self._alone = True
        self._clock = clock
        self._now = now
        self._outage = outage
        self._sharing = Sharing()
        self._names: dict[str, str] = {}
        self.queue = queue_of(first)
        self._settling = Settling(self.queue, publishing, declaring, clock, now, outage)
        self.lanes = self._new_lanes()
        self._channel: AbstractChannel | None = None
        self._tag = ""
        self._kept: dict[int, Message] = {}
        self._lost = asyncio.Event()
        self._keeper: asyncio.Task[None] | None = None

    @property
    def name(self) -> str:
        """Name of the queue."""
        return self.queue.name

    @property
    def ready(self) -> bool:
        """Whether it consumes."""
        return self._channel is not None and not self._lost.is_set()

    @property
    def in_flight(self) -> int:
        """Messages that are held unsettled."""
        return len(self.lanes)

    @property
    def paused(self) -> bool:
        """Whether all are held back for now."""
        return self.lanes.resting

    def add(self, subscription: Subscription) -> None:
        """Let *subscription* have its share of the queue."""
        self._sharing.add(subscription)
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

    async def stop(self, timeout: float) -> tuple[int, int]:
        """Take nothing new and finish what was begun; see `Lanes.stop`.

        What is not settled then goes back to the queue, as the channel is closed.
        """
        until = self._clock.now() + timeout
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            keeper.cancel()
            await asyncio.wait([keeper])
        channel, self._channel = self._channel, None
        if channel is not None and not channel.is_closed:
            with suppress(TransportError):
                await tried(self.name, channel.basic_cancel(self._tag))
        left = max(0.0, until - self._clock.now())
        ended = await self.lanes.stop(left)
        if channel is not None:
            await close(channel)
        return ended

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
            self._kept.clear()
            self._lost.clear()
            self._channel = channel
            channel.on_consumer_cancel_callbacks.add(self._on_cancel)
            await self._consume(channel, 1)
            channel.closing.add_done_callback(lambda _: self._lose(channel))
        except BaseException:
            self._channel = None
            await close(channel)
            raise

    @property
    def _most(self) -> int:
        """How many messages may be held unsettled."""
        wanted = sum(one.in_flight for one in self._sharing.subscriptions)
        return min(self._prefetch or wanted, _MOST)

    async def _consume(self, channel: AbstractChannel, prefetch: int) -> None:
        self._alone = prefetch == 1
        await tried(self.name, channel.basic_qos(prefetch_count=prefetch))
        consumed = channel.basic_consume(self.name, self._on_message)
        self._tag = (await tried(self.name, consumed)).consumer_tag or ""

    async def _keep(self) -> None:
        """Consume again whenever the consumer is lost."""
        failures = 0
        while True:
            since = self._clock.now()
            await self._lost.wait()
            failures = 0 if self._clock.now() - since > _STEADY else failures
            self._outage.begins(self.name, "the consumer is lost")
            channel, self._channel = self._channel, None
            if channel is not None:
                await close(channel)
            while True:
                if failures:
                    pause = full_jitter(_AGAIN, failures, self._clock.random())
                    await self._clock.sleep_async(pause)
                failures += 1
                try:
                    await self._open()
                except TransportError as error:
                    self._outage.begins(self.name, f"not consuming: {error}")
                else:
                    self._outage.ends(self.name)
                    break

    def _lose(self, channel: AbstractChannel) -> None:
        if channel is self._channel:
            self._lost.set()

    def _on_cancel(self, frame: Basic.Cancel) -> None:
        """The broker ends a consumer when its queue is deleted, or has no leader."""
        self._lost.set()

    async def _on_message(self, delivered: DeliveredMessage) -> None:
        """Take a message in; first one alone, and more once one is above suspicion.

        What ends this process gives back all that it holds, and the queue counts that for
        each of them: a killer among a hundred would be buried with all the others. So what
        was delivered often is held with nothing beside it.
        """
        often = deliveries(delivered) if delivered.redelivered else 0
        suspect = often >= self._suspicious
        if suspect is self._alone or self._most == 1:
            self.lanes.put(key_of(delivered), delivered)
        elif suspect:
            self._lost.set()  # give it back, and come again for it alone
        else:
            await self._widen(delivered)

    async def _widen(self, delivered: DeliveredMessage) -> None:
        """Take in as many as is wanted.

        A limit holds for consumers that come after it; what the first one got goes back,
        so that it does not come on top.
        """
        channel, tag = delivered.channel, delivered.delivery_tag or 0
        try:
            await tried(self.name, channel.basic_cancel(self._tag))
            await tried(self.name, channel.basic_nack(tag, wait=False))
            await self._consume(channel, self._most)
        except TransportError as error:
            _log.warning("%s: %s", self.name, error)
            self._lose(channel)

    # --- one message ----------------------------------------------------------------------

    def _new_lanes(self) -> Lanes[DeliveredMessage]:
        all = self._sharing.subscriptions
        concurrency = sum(subscription.concurrency for subscription in all)
        return Lanes(self._work, concurrency=concurrency, clock=self._clock)

    async def _work(self, delivered: DeliveredMessage) -> float | None:
        """Deliver once; returns the seconds until it is to be delivered again."""
        if delivered.channel.is_closed or not await self._due(delivered):
            return None  # it comes again, from the queue or from where it waits
        message = self._kept.pop(delivered.delivery_tag or 0, None) or read(
            delivered, self._names, self.name
        )
        subscription = self._sharing.next(message)
        if delivered.redelivered:
            times = deliveries(delivered)
            if times >= self._deliveries:
                channel = subscription.event.dead_letter
                await self._settling.bury(delivered, message, _killer(times), channel)
                return None
        settlement = await subscription.deliver(message)
        if settlement.action == "acknowledge":
            await acknowledge(delivered)
            return None
        return await self._settle(delivered, message, subscription, settlement)

    async def _settle(
        self,
        delivered: DeliveredMessage,
        message: Message,
        subscription: Subscription,
        settlement: Settlement,
    ) -> float | None:
        after = settlement.after
        if settlement.action == "hold":
            self.lanes.rest(after)
            self._keep_place(delivered, message)
            return after
        if settlement.action == "dead_letter":
            channel = subscription.event.dead_letter
            await self._settling.bury(delivered, message, settlement, channel)
            return None
        if message.key is not None and subscription.ordered and after <= _IN_PLACE:
            place = here(delivered, self.name)
            failure = failed(message, place, settlement, self._now())
            again = replace(message, attempt=message.attempt + 1, failure=failure)
            self._keep_place(delivered, again)
            return after
        await self._settling.again(delivered, message, settlement)
        return None

    def _keep_place(self, delivered: DeliveredMessage, message: Message) -> None:
        if delivered.channel is self._channel:
            self._kept[delivered.delivery_tag or 0] = message

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
