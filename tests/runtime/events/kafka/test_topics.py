"""What is known of topics, by a client that is made up."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any, cast

import pytest
from confluent_kafka import KafkaError, KafkaException

from codegen.runtime.events.kafka.topics import Topics


@dataclass
class Told:
    partitions: dict[int, object]
    error: object = None


@dataclass
class Client:
    """Knows topics, and counts how often it is asked for each."""

    there: set[str]
    asked: list[str | None] = field(default_factory=list)
    away: bool = False

    @property
    def topics(self) -> dict[str, Told]:
        return {name: Told({0: None}) for name in self.there}

    def list_topics(self, topic: str | None = None, *, timeout: float) -> Client:
        self.asked.append(topic)
        if self.away:
            raise KafkaException(KafkaError(KafkaError._TRANSPORT))
        return self


def topics(client: Client) -> Topics:
    return Topics(lambda: cast("Any", client), {}, create=False, timeout=0.1)


@pytest.mark.parametrize(
    "code", [KafkaError.UNKNOWN_TOPIC_OR_PART, KafkaError._UNKNOWN_TOPIC]
)
def test_a_topic_that_is_said_to_be_gone_is_looked_for(code: int) -> None:
    async def run() -> None:
        client = Client({"t", "u"})
        known = topics(client)
        assert [await known.ensure("t"), await known.ensure("t")] == [True, False]
        known.missed("t", KafkaError(code))
        assert await known.ensure("t")

    asyncio.run(run())


@pytest.mark.parametrize(("away", "again"), [(False, True), (True, False)])
def test_what_takes_too_long_may_be_gone(away: bool, again: bool) -> None:
    """It is asked once, however many waited; a broker that is away has lost no topic."""

    async def run() -> None:
        client = Client({"t", "u"})
        known = topics(client)
        for name in ("t", "u"):
            await known.ensure(name)
        client.there.remove("t")
        client.asked.clear()
        client.away = away
        for _ in range(3):
            known.missed("t", KafkaError(KafkaError._MSG_TIMED_OUT))
        assert known._looking is not None
        await known._looking
        assert client.asked == [None]
        client.away = False
        client.there.add("t")
        assert await known.ensure("t") is again
        assert not await known.ensure("u")

    asyncio.run(run())
