"""Sends records, and knows of each whether the broker has it."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Mapping
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

_Report: TypeAlias = tuple[asyncio.Future[KafkaError | None], KafkaError | None]

_POLL = 0.1
_WHAT = "the producer"
_log = logging.getLogger(__name__)


class Producing:
    """One producer, and the thread that hears of deliveries; both begin when needed."""

    def __init__(
        self,
        config: Mapping[str, Any],
        timeout: float,
        outage: Outage | None = None,
    ) -> None:
        """Send as *config* says; a message may take *timeout* seconds.

        That brokers are away is said by *outage*.
        """
        self._outage = outage or Outage(_log)
        self._config = {
            "linger.ms": 1,
            **config,
            "acks": "all",
            "enable.idempotence": True,
            "delivery.timeout.ms": max(2, round(timeout * 1000)),
            "error_cb": partial(told, self._outage, _WHAT),
            "logger": LOGGER,
        }
        self._producer: Producer | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ending = threading.Event()
        self._thread: threading.Thread | None = None
        self._reports: list[_Report] = []

    def client(self) -> Producer:
        """Return the producer, which begins with the first call, in the event loop.

        Raises:
            ValueError: The configuration is wrong.
        """
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

        Raises:
            PublishTimeout: They did not say so in time.
            TransportError: They do not have it, or nobody knows.
        """
        producer = self.client()
        future: asyncio.Future[KafkaError | None] = (
            asyncio.get_running_loop().create_future()
        )
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
            raise publish_error(error.args[0], operation, sent=False) from error
        failed = await future
        if failed is None:
            self._outage.ends(_WHAT)
        if failed is not None:
            self._drop_if_fatal(failed)
            raise publish_error(failed, operation, sent=True)

    async def close(self, timeout: float) -> None:
        """Give what was sent *timeout* seconds to arrive, and let go of the producer."""
        producer, thread, self._producer = self._producer, self._thread, None
        if producer is None or thread is None:
            return
        left = await asyncio.to_thread(producer.flush, timeout)
        if left:
            _log.warning("%d messages had not arrived when the producer closed", left)
        self._ending.set()
        await asyncio.to_thread(thread.join, timeout)

    def _listen(self, producer: Producer, ending: threading.Event) -> None:
        """Serve callbacks; what they say goes to the loop in one piece."""
        while not ending.is_set():
            producer.poll(_POLL)
            if self._reports:
                reports, self._reports = self._reports, []
                try:
                    assert self._loop is not None
                    self._loop.call_soon_threadsafe(_tell, reports)
                except RuntimeError:
                    return  # the loop is closed: nobody waits any more

    def _delivered(
        self,
        future: asyncio.Future[KafkaError | None],
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


def _tell(reports: list[_Report]) -> None:
    for future, error in reports:
        if not future.done():
            future.set_result(error)
