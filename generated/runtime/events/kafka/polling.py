"""The thread of one consumer: it fetches, commits and answers to rebalances."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol

from confluent_kafka import Consumer, KafkaError, KafkaException, TopicPartition
from confluent_kafka import Message as Record

from ..outage import Outage
from ..subscription import Start
from . import counting
from .assignment import Assigned, Partitions
from .names import beside
from .positions import Unread, place, unread
from .progress import Progress
from .telling import told
from .window import Window

_POLL = 0.1
_PATIENCE = 0.2
"""Seconds that a full window may stop polling; after that partitions are paused, which
throws away what was fetched ahead."""
_MOST = 1000
_LOOK = 1.0
_CHANGING = frozenset(
    {KafkaError.REBALANCE_IN_PROGRESS, KafkaError.ILLEGAL_GENERATION}
    | {KafkaError.UNKNOWN_MEMBER_ID, KafkaError._DESTROY}
)
_log = logging.getLogger(__name__)


class Sink(Protocol):
    """What takes the records, in the event loop."""

    def take(self, partitions: Partitions, records: list[Record]) -> None:
        """Have *records* worked on; *partitions* were ours when they came."""
        ...

    async def leave(self, parts: list[Assigned]) -> None:
        """Settle what is under way of *parts*, and forget the rest."""
        ...

    def lose(self, parts: list[Assigned]) -> None:
        """Forget *parts*, which are somebody else's already."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What to read, and how.

    Attributes:
        config: Of the consumer.
        group: Its group.
        places: Topics and patterns.
        start: Where the group begins, if it has left off nowhere.
        commit_every: Seconds between commits.
        commit_after: Messages after which to commit earlier.
        settle: Seconds that leaving partitions have to settle what is under way.
        timeout: Seconds for one question to a broker.
        outage: What says that brokers are away.
    """

    config: Mapping[str, Any]
    group: str
    places: tuple[str, ...]
    start: Start
    commit_every: float
    commit_after: int
    settle: float
    timeout: float
    outage: Outage


class Poller:
    """Owns a consumer.

    librdkafka's consumer has one lock: a call from another thread would wait for the poll
    that is going on, and maybe for the next. So every call is made here.
    """

    def __init__(self, reading: Reading, window: Window, sink: Sink) -> None:
        """Read for *sink*, in the event loop that runs, as far as *window* has room."""
        self.partitions: Partitions = {}
        self.joined = asyncio.Event()
        self.ended = asyncio.Event()
        self.away = False
        self.failure: Exception | None = None
        self.group = reading.group
        self._reading = reading
        self._window = window
        self._sink = sink
        self._loop = asyncio.get_running_loop()
        self._orders: deque[Callable[[Consumer], object]] = deque()
        self._new: Unread | None = None
        self._parked: set[Assigned] = set()
        self._paused = False
        self._holding = False
        self._ending = threading.Event()
        self._next_commit = self._next_look = 0.0
        self._at_commit = 0
        self._thread = threading.Thread(
            target=self._run, name=f"kafka-{reading.group}", daemon=True
        )

    # --- called in the event loop ------------------------------------------------------

    def start(self) -> None:
        """Join the group."""
        self._thread.start()

    def hold(self) -> None:
        """Fetch nothing more, but stay in the group."""
        self._holding = True

    def end(self) -> None:
        """Commit and leave the group; `ended` tells when that is done."""
        self._ending.set()

    def park(self, part: Assigned, parked: bool) -> None:
        """Fetch nothing more of *part*, or fetch again."""
        self._orders.append(lambda consumer: self._park(consumer, part, parked))

    def anew(self, part: Assigned, offset: int) -> None:
        """Read on from *offset*, as in a partition that was just assigned."""
        self._orders.append(lambda consumer: self._anew(consumer, part, offset))

    def look_around(self) -> None:
        """See at once which topics have come to be."""
        self._orders.append(self._look_around)

    # --- called in the thread ----------------------------------------------------------

    def _look_around(self, consumer: Consumer) -> None:
        try:
            consumer.list_topics(timeout=self._reading.timeout)
        except KafkaException as error:
            # It is looked for in a while anyway; the group goes on as it is.
            _log.info("%s: topics: %s", self._reading.group, error.args[0].str())

    def _run(self) -> None:
        try:
            while not self._ending.is_set():
                try:
                    self._serve()
                except KafkaException as error:
                    _log.error("%s: begins anew: %s", self._reading.group, error)
                    self._tell(self.joined.clear)
                    self._lost(None, [])
                    self._ending.wait(1.0)
        except Exception as error:
            _log.exception("%s: does not consume any more", self._reading.group)
            self.failure = error
        finally:
            self._tell(self.ended.set)

    def _serve(self) -> None:
        consumer = Consumer(
            {
                **self._reading.config,
                "on_commit": self._committed,
                "error_cb": self._failed,
            }
        )
        self._paused = False
        reading = self._reading
        try:
            if self._new is None:
                main = reading.places[:1]
                self._new = unread(consumer, main, reading.start, reading.timeout)
            consumer.subscribe(
                list(reading.places),
                on_assign=self._assigned,
                on_revoke=self._revoked,
                on_lost=self._lost,
            )
            while not self._ending.is_set():
                self._turn(consumer)
            self._commit(consumer, self.partitions.values(), wait=True)
        finally:
            consumer.close()

    def _turn(self, consumer: Consumer) -> None:
        while self._orders:
            self._orders.popleft()(consumer)
        window = self._window
        if self._holding:
            self._pause(consumer, True)
        elif window.room > 0 or window.wait(_PATIENCE):
            self._pause(consumer, False)
        else:
            self._pause(consumer, True)
        # One alone comes at once; many would be waited for until time is up.
        first = consumer.poll(_POLL)
        if first is not None and not self._holding:
            self._back()
            more = min(window.room - 1, _MOST)
            records = [first, *(consumer.consume(more, 0) if more > 0 else ())]
            window.handed += len(records)
            self._tell(self._sink.take, self.partitions, records)
        now = time.monotonic()
        due = now >= self._next_commit
        if due or window.finished - self._at_commit >= self._reading.commit_after:
            self._next_commit = now + self._reading.commit_every
            self._at_commit = window.finished
            self._commit(consumer, self.partitions.values(), wait=False)
        if now >= self._next_look:
            self._next_look = now + _LOOK
            if self.away:
                self._look(consumer)
            for part in self.partitions.values():
                one = TopicPartition(part.topic, part.partition)
                marks = consumer.get_watermark_offsets(one, cached=True)
                part.low, part.high = marks or (-1, -1)

    def _back(self) -> None:
        if self.away:
            self.away = False
            self._reading.outage.ends(self._reading.group)

    def _look(self, consumer: Consumer) -> None:
        """See whether brokers are back, though nothing comes from them."""
        with suppress(KafkaException):
            consumer.list_topics(timeout=_LOOK)
            self._back()

    def _pause(self, consumer: Consumer, wanted: bool) -> None:
        """Pause everything, or go on with all that is not parked."""
        if wanted == self._paused:
            return
        self._paused = wanted
        parts = [one for one in self.partitions.values() if one not in self._parked]
        (consumer.pause if wanted else consumer.resume)(_as_theirs(parts))

    def _park(self, consumer: Consumer, part: Assigned, parked: bool) -> None:
        if self.partitions.get((part.topic, part.partition)) is not part:
            return
        (self._parked.add if parked else self._parked.discard)(part)
        if not self._paused:
            (consumer.pause if parked else consumer.resume)(_as_theirs([part]))

    def _anew(self, consumer: Consumer, part: Assigned, offset: int) -> None:
        name = (part.topic, part.partition)
        if self.partitions.get(name) is not part:
            return
        self._park(consumer, part, False)
        fresh = Assigned(part.topic, part.partition, self.group)
        fresh.position, fresh.progress = offset, Progress(offset)
        self.partitions = {**self.partitions, name: fresh}
        consumer.seek(TopicPartition(part.topic, part.partition, offset))

    def _assigned(self, consumer: Consumer, given: list[TopicPartition]) -> None:
        reading = self._reading
        parts = [Assigned(one.topic, one.partition, reading.group) for one in given]
        new = self._new or frozenset()
        places = place(consumer, parts, reading.start, new, reading.timeout)
        consumer.incremental_assign(places)
        ours = dict(self.partitions)
        ours.update({(part.topic, part.partition): part for part in parts})
        self.partitions = ours
        if self._paused and parts:
            consumer.pause(_as_theirs(parts))
        for part in parts:
            part.foreign = beside(part.topic, reading.places)
            if part.foreign:
                _log.debug("%s: %r is none of its own", self.group, part)
                self._park(consumer, part, True)
        # Where they begin: who gets them next must not begin anywhere else.
        self._commit(consumer, parts, wait=True)
        self._tell(self.joined.set)

    def _revoked(self, consumer: Consumer, taken: list[TopicPartition]) -> None:
        parts = self._take_out(taken)
        if parts:
            self._wait_for_leave(parts)
            self._commit(consumer, parts, wait=True)
        consumer.incremental_unassign(taken)

    def _lost(self, consumer: Consumer | None, taken: list[TopicPartition]) -> None:
        """What is somebody else's already must not be committed."""
        if consumer is None:
            taken = _as_theirs(self.partitions.values())
        parts = self._take_out(taken)
        self._tell(self._sink.lose, parts)
        if consumer is not None:
            consumer.incremental_unassign(taken)

    def _take_out(self, taken: list[TopicPartition]) -> list[Assigned]:
        names = {(one.topic, one.partition) for one in taken}
        parts = [part for name, part in self.partitions.items() if name in names]
        self.partitions = {
            name: part for name, part in self.partitions.items() if name not in names
        }
        self._parked.difference_update(parts)
        return parts

    def _wait_for_leave(self, parts: list[Assigned]) -> None:
        leaving = self._sink.leave(parts)
        try:
            done = asyncio.run_coroutine_threadsafe(leaving, self._loop)
        except RuntimeError:  # the loop is closed
            leaving.close()
            return
        try:
            done.result(self._reading.settle + 1.0)
        except TimeoutError:
            _log.warning("%s: the event loop does not answer", self._reading.group)

    def _commit(
        self, consumer: Consumer, parts: Iterable[Assigned], *, wait: bool
    ) -> None:
        """Commit how far *parts* are; what is not committed is delivered again."""
        offsets = []
        for part in parts:
            mark, counts = part.progress.commit_at(), counting.told(dict(part.attempts))
            if mark is None and counts != part.told:
                mark = part.progress.first()
            if mark is not None and (mark, counts) != (part.committed, part.told):
                part.committed, part.told = mark, counts
                offsets.append(TopicPartition(part.topic, part.partition, mark, counts))
        if not offsets:
            return
        try:
            if wait:
                consumer.commit(offsets=offsets, asynchronous=False)
            else:
                consumer.commit(offsets=offsets, asynchronous=True)
        except KafkaException as error:
            self._committed(error.args[0], offsets)

    def _committed(
        self, error: KafkaError | None, offsets: list[TopicPartition]
    ) -> None:
        """Have what could not be committed tried again with the next commit."""
        failed = error
        for one in offsets:
            if error is None and one.error is None:
                continue
            failed = failed or one.error
            part = self.partitions.get((one.topic, one.partition))
            if part is not None:
                part.committed = None
        if failed is not None:
            # While a group changes that is usual, and costs a repetition at most.
            level = logging.INFO if failed.code() in _CHANGING else logging.WARNING
            _log.log(level, "%s: not committed: %s", self._reading.group, failed.str())

    def _failed(self, error: KafkaError) -> None:
        """librdkafka tells what is wrong; it goes on by itself unless that is fatal."""
        told(self._reading.outage, self._reading.group, error)
        if error.code() == KafkaError._ALL_BROKERS_DOWN:
            self.away = True
        if error.fatal():
            raise KafkaException(error)

    def _tell(self, what: Callable[..., object], *arguments: Any) -> None:
        try:
            self._loop.call_soon_threadsafe(what, *arguments)
        except RuntimeError:
            self._ending.set()  # the loop is closed: nobody listens any more


def _as_theirs(parts: Iterable[Assigned]) -> list[TopicPartition]:
    return [TopicPartition(part.topic, part.partition) for part in parts]
