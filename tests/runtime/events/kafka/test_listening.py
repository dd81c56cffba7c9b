"""Where replies arrive on Kafka, when topics grow and threads end."""

from __future__ import annotations

import asyncio
import threading
from types import SimpleNamespace
from typing import Any, cast

import pytest
from confluent_kafka import OFFSET_BEGINNING, KafkaError, KafkaException, TopicPartition
from confluent_kafka import Message as Record

from codegen.runtime.errors import TransportError
from codegen.runtime.events import Event, Message, Receipt, Reply
from codegen.runtime.events.kafka import listening as module
from codegen.runtime.events.kafka.listening import KafkaReplies
from codegen.runtime.events.replies import Listener
from tests.runtime.events.kafka import scenes

TOPIC = "answers"
MESSAGE = Message(
    body=b"{}",
    content_type="application/json",
    name="",
    message_id="m",
    address="asked",
)


class Client:
    """A consumer of a topic that may grow, and from which something may arrive."""

    made: list[Client]
    partitions: int
    arrived: list[Any]

    def __init__(self, config: dict[str, Any]) -> None:
        self.made.append(self)
        self.assigned: list[tuple[int, int]] = []
        self.closed, self.away = threading.Event(), threading.Event()

    def list_topics(self, topic: str, timeout: float) -> Any:
        if not self.partitions:
            self.away.set()
            raise KafkaException(KafkaError(KafkaError._TRANSPORT))
        parts = dict.fromkeys(range(self.partitions))
        return SimpleNamespace(topics={topic: SimpleNamespace(partitions=parts)})

    def get_watermark_offsets(self, part: Any, timeout: float) -> tuple[int, int]:
        return (0, 7)

    def assignment(self) -> list[TopicPartition]:
        return [TopicPartition(TOPIC, number) for number, _ in self.assigned]

    def assign(self, parts: list[TopicPartition]) -> None:
        self.assigned += [(one.partition, one.offset) for one in parts]

    incremental_assign = assign

    def consume(self, count: int, timeout: float) -> list[Record]:
        found = type(self).arrived.pop() if type(self).arrived else []
        if isinstance(found, Exception):
            raise found
        return [found] if found else []

    def close(self) -> None:
        self.closed.set()


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> type[Client]:
    Client.made, Client.partitions, Client.arrived = [], 1, []
    monkeypatch.setattr(module, "Consumer", Client)
    monkeypatch.setattr(module, "_LOOK", 0.0)
    return Client


class Alive:
    """The life of a transport that nobody closes."""

    def enter(self) -> None: ...


class Place:
    """The replies to one operation, and who waits for them."""

    def __init__(self) -> None:
        self.taken: list[Message] = []
        self.lost: list[TransportError] = []
        self.there = asyncio.Event()
        self.there.set()
        self.event = scenes.event(address="asked")
        reply: Reply[Any] = Reply(event=scenes.event(address=TOPIC))
        listener = Listener(
            event=self.event,
            reply=reply,
            service="shop",
            take=self.taken.append,
            lose=self.lost.append,
        )
        self.replies = KafkaReplies(
            listener,
            {},
            ensure=self._ensure,
            publish=self._publish,
            timeout=1.0,
            life=cast("Any", Alive()),
            closed=lambda replies: None,
        )

    async def _ensure(self, topic: str, *how: object) -> None:
        await self.there.wait()

    async def _publish(self, event: Event[Any], message: Message) -> Receipt:
        return Receipt(message_id=message.message_id)

    async def ask(self) -> None:
        await self.replies.send(self.event, MESSAGE)


def test_partitions_that_are_added_are_read_from_their_beginning(
    client: type[Client],
) -> None:
    """What is in them came after the first request; that brokers are away ends nothing."""

    async def run() -> None:
        place = Place()
        await place.ask()
        (reading,) = client.made
        client.partitions = 0
        await scenes.until(reading.away.is_set, 5)
        client.partitions = 3
        await scenes.until(lambda: len(reading.assigned) == 3, 5)
        new = [(1, OFFSET_BEGINNING), (2, OFFSET_BEGINNING)]
        assert reading.assigned == [(0, 7), *new]
        assert place.lost == []
        await place.replies.close()
        assert reading.closed.is_set()
        (told,) = place.lost  # who waits need not wait for the end of its time
        name = place.event.name
        assert str(told) == f"replies to {name} are lost: nobody reads them any more"

    asyncio.run(run())


def test_a_thread_that_ends_is_told_and_the_next_request_begins_anew(
    client: type[Client],
) -> None:
    async def run() -> None:
        place = Place()
        await place.ask()
        client.arrived.append(KafkaException(KafkaError(KafkaError._FATAL)))
        await scenes.until(lambda: bool(place.lost), 5)
        (error,) = place.lost
        assert str(error).startswith(
            "replies to created are lost: KafkaError{code=_FATAL"
        )
        assert (error.sent, error.operation) == (True, "created")
        assert client.made[0].closed.wait(5)
        await place.ask()
        record = Record(
            topic=TOPIC, partition=0, offset=7, value=b"1", timestamp=(1, 1700)
        )
        client.arrived.append(record)
        await scenes.until(lambda: bool(place.taken), 5)
        assert (len(client.made), place.taken[0].body) == (2, b"1")
        await place.replies.close()

    asyncio.run(run())


def test_what_takes_longer_than_an_attempt_goes_on(client: type[Client]) -> None:
    """Else it would begin anew with each attempt, and no request would ever leave."""

    async def run() -> None:
        place = Place()
        place.there.clear()
        first, second = (asyncio.create_task(place.ask()) for _ in range(2))
        await asyncio.sleep(0)
        first.cancel()
        await asyncio.wait([first])
        place.there.set()
        await second
        assert (first.cancelled(), len(client.made)) == (True, 1)
        await place.replies.close()

    async def alone() -> None:
        place = Place()
        place.there.clear()
        cut_off = asyncio.create_task(place.ask())
        await asyncio.sleep(0)
        cut_off.cancel()
        await asyncio.wait([cut_off])
        place.there.set()
        await scenes.until(lambda: len(client.made) == 2, 5)
        await place.ask()
        assert len(client.made) == 2
        await place.replies.close()

    asyncio.run(run())
    asyncio.run(alone())


def test_who_is_closed_while_it_begins_reads_nothing(client: type[Client]) -> None:
    async def run() -> None:
        place = Place()
        place.there.clear()
        asking = asyncio.create_task(place.ask())
        await asyncio.sleep(0)
        await place.replies.close()
        place.there.set()
        with pytest.raises(TransportError, match="the client was closed"):
            await asking
        assert client.made[0].closed.is_set()

    asyncio.run(run())
