"""Sends records, and knows of each whether the broker has it."""

from __future__ import annotations

import asyncio
import logging
import math
import threading
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeAlias

from confluent_kafka import KafkaError, KafkaException, Producer
from confluent_kafka import Message as Record

from ...errors import TransportError
from ..outage import Outage
from .configuring import LOGGER
from .faults import publish_error
from .records import RawHeaders
from .telling import told

_Reply: TypeAlias = asyncio.Future[KafkaError | None]
_Report: TypeAlias = tuple[_Reply, KafkaError | None]

_POLL = 0.1
_GRACE = 5.0
"""Seconds on top of those in which librdkafka tells what became of a message."""
USUAL = {"partitioner": "murmur2_random"}
"""Each key where Java's clients send it, for who shares topics with those, or joins them."""
_SIZE = 1_000_000
LARGEST = 1_000_000_000
"""Bytes, and all that librdkafka can: what was fetched is sent on as it is, with some words
more, and whether it is too large is for its topic to say."""
_WHAT = "the producer"
_log = logging.getLogger(__name__)


class Producing:
    """One producer, and the thread that hears of deliveries; both begin when needed.

    Attributes:
        missed: Told of each topic that did not take a message, and why.
    """

    def __init__(
        self,
        config: Mapping[str, Any],
        timeout: float,
        outage: Outage | None = None,
    ) -> None:
        """Send as *config* says; a message may take *timeout* seconds.

        That brokers are away is said by *outage*.
        """
        self._limit = int(config.get("message.max.bytes", _SIZE))
        self._outage = outage or Outage(_log)
        self._config = {
            **USUAL,
            **config,
            "message.max.bytes": LARGEST,
            "acks": "all",
            "enable.idempotence": True,
            "delivery.timeout.ms": max(2, round(timeout * 1000)),
            "error_cb": partial(told, self._outage, _WHAT),
            "logger": LOGGER,
        }
        self.missed: Callable[[str, KafkaError], None] = lambda topic, error: None
        self._producer: Producer | None = None
        self._closed = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ending = threading.Event()
        self._thread: threading.Thread | None = None
        self._reports: list[_Report] = []
        self._patience = self._config["delivery.timeout.ms"] / 1000 + _GRACE
        self._waiting: dict[_Reply, float] = {}
        self._looking: asyncio.TimerHandle | None = None

    def client(self) -> Producer:
        """Return the producer, which begins with the first call, in the event loop.

        Raises:
            ValueError: The configuration is wrong.
            RuntimeError: It was closed.
        """
        if self._closed:
            raise RuntimeError("the producer was closed, for good")
        if self._producer is None:
            self._loop = asyncio.get_running_loop()
            self._ending = threading.Event()
            try:
                self._producer = Producer(self._config)
            except KafkaException as error:
                raise ValueError(error.args[0].str()) from None
            self._thread = threading.Thread(
                target=self._listen,
                args=(self._producer, self._ending),
                name="kafka-producer",
                daemon=True,
            )
            self._thread.start()
        return self._producer

    async def send(
        self,
        topic: str,
        value: bytes | None,
        key: bytes | None,
        headers: RawHeaders,
        operation: str = "",
    ) -> None:
        """Send a record; returns when all replicas in sync have it.

        That of an *operation* may have as many bytes as `message.max.bytes` allows, which
        is 1,000,000; what is sent on has come through a broker, and may have more.

        Raises:
            PublishTimeout: They did not say so in time.
            TransportError: They do not have it, or nobody knows.
        """
        if operation:
            self._check_size(len(value or b"") + len(key or b""), operation)
        producer = self.client()
        loop = asyncio.get_running_loop()
        future: _Reply = loop.create_future()
        try:
            producer.produce(
                topic,
                value,
                key,
                headers=headers,
                on_delivery=partial(self._delivered, future),
            )
        except BufferError:
            raise TransportError(
                f"{topic}: too many messages wait to be sent",
                sent=False,
                ours=True,
                operation=operation,
            ) from None
        except KafkaException as error:
            self._drop_if_fatal(error.args[0])
            self.missed(topic, error.args[0])
            raise publish_error(error.args[0], operation, sent=False) from error
        self._waiting[future] = loop.time() + self._patience
        if self._looking is None:
            self._looking = loop.call_later(self._patience, self._look)
        try:
            failed = await future
        finally:
            self._waiting.pop(future, None)
        if failed is not None:
            self._drop_if_fatal(failed)
            self.missed(topic, failed)
            raise publish_error(failed, operation, sent=True)
        self._outage.ends(_WHAT)

    def _check_size(self, size: int, operation: str) -> None:
        if size > self._limit:
            raise TransportError(
                f"{operation}: the message is too large, message.max.bytes is"
                f" {self._limit}",
                sent=False,
                permanent=True,
                ours=True,
                operation=operation,
            )

    async def close(self, timeout: float) -> None:
        """Give what was sent *timeout* seconds to arrive, and let go, for good."""
        self._closed = True
        producer, thread, self._producer = self._producer, self._thread, None
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        if producer is None or thread is None:
            return
        left = await asyncio.to_thread(producer.flush, timeout)
        if left:
            _log.warning("%d messages had not arrived when the producer closed", left)
        self._ending.set()
        await asyncio.to_thread(thread.join, timeout)
        await asyncio.sleep(0)  # what the thread said last is heard first
        self._give_up(KafkaError(KafkaError._TIMED_OUT))

    def _listen(self, producer: Producer, ending: threading.Event) -> None:
        """Serve callbacks; what they say goes to the loop in one piece."""
        over = False
        while not over:
            over = ending.is_set()  # then once more, for what has just come
            producer.poll(0 if over else _POLL)
            if self._reports:
                reports, self._reports = self._reports, []
                try:
                    assert self._loop is not None
                    self._loop.call_soon_threadsafe(_tell, reports)
                except RuntimeError:
                    return  # the loop is closed: nobody waits any more

    def _delivered(
        self,
        future: _Reply,
        error: KafkaError | None,
        record: Record,
    ) -> None:
        self._reports.append((future, error))

    def _drop_if_fatal(self, error: KafkaError) -> None:
        """Have the next message begin with a new producer, if this one is of no use."""
        if error.fatal() and self._producer is not None:
            _log.error("the producer is of no use any more: %s", error.str())
            self._producer = None
            self._ending.set()
            # Nobody hears of the others any more: they may have arrived, or not.
            self._give_up(error)

    def _give_up(self, error: KafkaError, until: float = math.inf) -> None:
        """Answer those that wait for a delivery, and should have heard *until* then."""
        for future, end in list(self._waiting.items()):
            if end > until:
                return  # as do all behind it
            del self._waiting[future]
            if not future.done():
                future.set_result(error)

    def _look(self) -> None:
        """See whether somebody waits in vain: librdkafka should have said so by then."""
        self._looking = None
        loop = asyncio.get_running_loop()
        self._give_up(KafkaError(KafkaError._TIMED_OUT), loop.time())
        if self._waiting:
            next_end = next(iter(self._waiting.values()))
            self._looking = loop.call_at(next_end, self._look)


def _tell(reports: list[_Report]) -> None:
    for future, error in reports:
        if not future.done():
            future.set_result(error)
