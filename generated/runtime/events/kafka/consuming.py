"""A member of a group, in the event loop: delivers records, and settles them."""

from __future__ import annotations

import asyncio
import contextvars
import logging
from collections.abc import Callable, Hashable
from dataclasses import replace

from confluent_kafka import KafkaError
from confluent_kafka import Message as Record

from ...clock import Clock
from ...errors import TransportError
from ..ending import Ending
from ..failure import due
from ..health import DrainReport
from ..keying import BodyKeys
from ..lanes import Lanes
from ..message import Message
from ..outcome import ACKNOWLEDGE, Settlement
from ..sharing import Sharing
from ..subscription import Subscription
from .assignment import Assigned, Held, Partitions
from .polling import Poller, Reading
from .records import headers_of, key_in, read, takes_null, unreadable
from .settling import Settling
from .window import Window

_AGAIN, _SELDOM = 1.0, 60.0
"""Seconds to the next try with what nobody takes, twice as many each time, and at most."""
_WAITING = 100
"""Messages that are not due which are held of one partition."""
_EARLY = 0.002
"""Seconds: a moment in a header is the nearest millisecond."""
_NO_NAMES = "contract violation: the name of a header is no UTF-8"
_log = logging.getLogger(__name__)


class Consuming:
    """One consumer with its thread, from start to drain."""

    def __init__(
        self,
        reading: Reading,
        sharing: Sharing,
        settling: Callable[[Callable[[], None]], Settling],
        clock: Clock,
        now: Callable[[], float],
    ) -> None:
        """Deliver what *reading* says to *sharing*; what fails goes through *settling*."""
        wanted = sharing.subscriptions
        self._sharing = sharing
        self._keys = BodyKeys(one.event for one in wanted)
        self._clock = clock
        self._now = now
        self._bound = reading.settle
        self._place = reading.places[0]
        self.window = Window(sum(one.in_flight for one in wanted))
        self.lanes: Lanes[Held] = Lanes(
            self._work,
            concurrency=sum(one.concurrency for one in wanted),
            clock=clock,
        )
        self.poller = Poller(reading, self.window, self)
        self.settling = settling(self.poller.look_around)
        self._waiters: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        """Join the group and begin to deliver."""
        self.lanes.start()
        self.poller.start()

    async def prepare(self) -> None:
        """Make the topics that are needed, as far as they are known.

        A topic that comes to be later has every member join the group anew.
        """
        place = self._place
        if not place.startswith("^"):
            # Of those who share a topic, whoever describes it is heard.
            said = (one.event.topic for one in self._sharing.subscriptions)
            described = next((one for one in said if one is not None), None)
            await self.settling.topics.ensure(place, described=described)
            await self.settling.prepare(place)

    async def stop(self, ending: Ending) -> DrainReport:
        """Fetch nothing more, and finish what was begun, as `Lanes.stop` does."""
        self.poller.hold()
        for waiter in list(self._waiters):
            waiter.cancel()
        return await self.lanes.stop(ending)

    # --- what the poller calls ---------------------------------------------------------

    def take(self, partitions: Partitions, records: list[Record]) -> None:
        """Have *records* worked on; *partitions* were ours when they came."""
        put, finish = self.lanes.put, self.window.finish
        for record in records:
            error = record.error()
            if error is not None:
                self._told(record.topic() or "", error)
                finish()
                continue
            part = partitions.get((record.topic(), record.partition()))
            offset = record.offset()
            if part is None or part.leaving or offset is None:
                finish()  # it is somebody else's by now
                continue
            moment = record.timestamp()[1]
            if part.position is not None and offset < part.position:
                finish()
                # After a pause librdkafka may bring what it has brought before.
                if (offset, moment) not in part.brought:
                    self._anew(part, offset)
                continue
            part.begun(offset, moment)
            held = Held(part, offset, record)
            if part.pause is not None:
                self._wait(part, held)
                continue
            put(self._lane(held), held)

    def _anew(self, part: Assigned, offset: int) -> None:
        """Read on from *offset*, since there is something else now at the same offsets.

        So it is when a topic was deleted and made anew, and when a broker has lost the end
        of its log: what stands there now was never handled.
        """
        _log.warning(
            "%r: goes on at %d, where something else stands than before: was the topic"
            " deleted?",
            part,
            offset,
        )
        self.lose([part])
        self.poller.anew(part, offset)

    def _lane(self, held: Held) -> Hashable | None:
        """What *held* is kept in order by, within its partition."""
        key = key_in(held.record)  # as text, which it is where a body has it
        if key is None and self._keys:
            key = self._read(held).key
        return None if key is None else (held.part, key)

    def _read(self, held: Held) -> Message:
        """Return the message of *held*; where its sender gave no key, its body may."""
        message = held.message
        if message is None:
            message = read(held.record, held.part.main)
            if message.key is None and self._keys:
                key = self._keys.of(message.body, message.content_type)
                message = replace(message, key=key)
            attempts = held.part.attempts  # of those who had it before us
            if held.offset in attempts:
                message = replace(message, attempt=attempts[held.offset])
            held.message = message
        return message

    def _told(self, topic: str, error: KafkaError) -> None:
        """Note an error that came in place of a record; librdkafka goes on by itself."""
        if error.code() == KafkaError.UNKNOWN_TOPIC_OR_PART:
            if topic == self._place:
                self.poller.joined.set()  # so there is nothing to be assigned
            if topic.startswith("^"):
                return  # nothing fits the pattern so far
        _log.warning("%s: %s", topic, error.str())

    async def leave(self, parts: list[Assigned]) -> None:
        """Settle what is under way of *parts*, and forget the rest."""
        try:
            async with asyncio.timeout(self._bound):
                await asyncio.gather(*(part.quiet() for part in parts))
        except TimeoutError:
            _log.warning("handlers did not end in time, so others get their messages")
        self.lose(parts)

    def lose(self, parts: list[Assigned]) -> None:
        """Forget *parts*, which are somebody else's already."""
        for part in parts:
            part.live, part.leaving = False, True
            self.window.finish(len(part.progress) - len(part.waiting))
            part.waiting.clear()
            if part.waiter is not None:
                part.waiter.cancel()

    # --- delivery ----------------------------------------------------------------------

    async def _work(self, held: Held) -> float | None:
        """Deliver once and settle; returns the seconds until it is to be done again.

        What raises is not settled, and so not done: `Lanes` comes back to it. What is
        refused for good stops its partition.
        """
        part = held.part
        if part.leaving:
            return None
        part.running += 1
        try:
            message = self._read(held)
            if held.pending is not None:
                again = await self._settle(held, message, *held.pending)
            elif part.pause is not None and (moment := _due(held)) > self._early():
                await self.settling.wait_on(held, message, moment)
                again = None
            else:
                subscription = self._sharing.next(message)
                settlement = _settled_unread(held, subscription)
                if settlement is None:
                    settlement = await subscription.deliver(message)
                again = None
                if settlement.action != "acknowledge":
                    again = await self._settle(held, message, subscription, settlement)
        except TransportError as error:
            if not error.permanent:
                raise
            return self._refused(held, error)
        finally:
            part.ended()
        if part.refused:
            self._accepted(held)
        if again is None and part.live:
            part.attempts.pop(held.offset, None)
            part.progress.done(held.offset)
            self.window.finish()
        return again

    def _refused(self, held: Held, error: TransportError) -> float:
        """Note that nobody takes *held*; returns the seconds to the next try.

        That takes a person: until then nothing more is fetched of its partition, whose
        commits could not go on, and `health` tells.
        """
        part = held.part
        tries = part.refused.get(held.offset, 0)
        if not part.refused:
            self.poller.park(part, True)
        part.refused[held.offset] = tries + 1
        pause = min(_AGAIN * 2.0**tries, _SELDOM)
        _log.error(
            "%r: stopped at %d, which cannot be settled; again in %g s: %s",
            part,
            held.offset,
            pause,
            error,
        )
        return pause

    def _accepted(self, held: Held) -> None:
        """Go on with a partition, if this was the last that held it up."""
        part = held.part
        if part.refused.pop(held.offset, 0) and not part.refused:
            _log.warning("%r: goes on", part)
            if len(part.waiting) < _WAITING:
                self.poller.park(part, False)

    def _early(self) -> float:
        """The last moment, in seconds since 1970, that counts as now."""
        return self._now() + _EARLY

    async def _settle(
        self,
        held: Held,
        message: Message,
        subscription: Subscription,
        settlement: Settlement,
    ) -> float | None:
        if settlement.action == "hold":
            self.lanes.rest(settlement.after)
            return settlement.after
        held.pending = (subscription, settlement)
        channel = subscription.event.dead_letter
        if settlement.action == "dead_letter":
            await self.settling.give_up(held, message, settlement, channel)
        elif subscription.ordered:
            failure = self.settling.failure(held, message, settlement)
            attempt = message.attempt + 1
            held.message = replace(message, failure=failure, attempt=attempt)
            held.pending = None
            held.part.attempts[held.offset] = attempt
            return settlement.after
        else:
            await self.settling.retry(held, message, settlement, channel)
        return None

    # --- messages that are not due -----------------------------------------------------

    def _wait(self, part: Assigned, held: Held) -> None:
        """Have *held* delivered once it is due; the window has room for others."""
        self.window.finish()
        part.waiting.append(held)
        if len(part.waiting) == _WAITING:
            self.poller.park(part, True)
        if part.waiter is None:
            ripening = self._ripen(part)
            waiter = asyncio.create_task(ripening, context=contextvars.Context())
            part.waiter = waiter
            self._waiters.add(waiter)
            waiter.add_done_callback(self._waiters.discard)

    async def _ripen(self, part: Assigned) -> None:
        pause = part.pause or 0.0
        while part.waiting:
            held = part.waiting[0]
            # What must wait for longer than the longest pause is looked at in between.
            moment = min(_due(held), held.record.timestamp()[1] / 1000 + pause)
            seconds = moment - self._now()
            if seconds > 0:
                await self._clock.sleep_async(seconds)
            part.waiting.popleft()
            self.window.finish(-1)
            self.lanes.put(self._lane(held), held)
            if len(part.waiting) == _WAITING - 1 and not part.refused:
                self.poller.park(part, False)
        part.waiter = None


def _settled_unread(held: Held, subscription: Subscription) -> Settlement | None:
    """Say what becomes of *held* if it is nothing to deliver; None if it is.

    A tombstone where the contract knows of none is for the topic, which is compacted, and
    no news for a handler. What has headers that nobody can read may be anything, and is
    given up.
    """
    if unreadable(held.record):
        _log.error("%r/%d: dead-lettered: %s", held.part, held.offset, _NO_NAMES)
        return Settlement(action="dead_letter", reason=_NO_NAMES)
    if held.record.value() is None and not takes_null(subscription.event):
        _log.info("%r/%d: a tombstone, passed over", held.part, held.offset)
        return ACKNOWLEDGE
    return None


def _due(held: Held) -> float:
    """When it may be delivered, in seconds since 1970."""
    texts = {
        name: value.decode("utf-8", "replace") if isinstance(value, bytes) else ""
        for name, value in headers_of(held.record)
        if name.startswith("x-")
    }
    return due(texts)
