"""The thread of a consumer, when something happens that nobody foresaw."""

from __future__ import annotations

import asyncio
import threading
from typing import Any, cast

import pytest
from confluent_kafka import KafkaError, KafkaException

from codegen.runtime.errors import TransportError
from codegen.runtime.events.kafka import polling as module
from codegen.runtime.events.kafka.condition import condition
from codegen.runtime.events.kafka.draining import over
from tests.runtime.events.kafka.scenes import until
from tests.runtime.events.kafka.test_consuming import Deliver, Sent, _member


class Client:
    """A consumer that polls until it is told to raise."""

    errors: list[Exception]
    made = 0

    def __init__(self, config: dict[str, Any]) -> None:
        type(self).made += 1

    def subscribe(self, places: list[str], **options: Any) -> None: ...

    def poll(self, seconds: float) -> None:
        if self.errors:
            raise self.errors.pop()

    def list_topics(self, timeout: float) -> None:
        raise KafkaException(KafkaError(KafkaError._TIMED_OUT))

    def close(self) -> None: ...


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> type[Client]:
    Client.errors, Client.made = [], 0
    monkeypatch.setattr(module, "Consumer", Client)
    return Client


def test_a_thread_that_ends_is_told(client: type[Client]) -> None:
    """Whoever watches the transport hears why; to be ended is another matter."""

    async def run() -> None:
        broken, other = (_member(Deliver(), Sent()) for _ in range(2))
        watching = asyncio.create_task(over([broken, other]))
        other.poller.start()
        other.poller.end()
        await other.poller.ended.wait()
        for _ in range(10):  # as long as it takes to hear of one that has ended
            await asyncio.sleep(0)
        assert not watching.done()
        client.errors.append(RuntimeError("nobody foresaw it"))
        broken.poller.start()
        async with asyncio.timeout(5):
            with pytest.raises(TransportError, match="g: .*nobody foresaw it"):
                await watching

    asyncio.run(run())


def test_to_look_around_in_vain_ends_nothing(client: type[Client]) -> None:
    """Topics that are new are seen later; the group is not left for that."""

    async def run() -> None:
        member = _member(Deliver(), Sent())
        member.poller.start()
        member.poller.look_around()
        after = threading.Event()
        member.poller._orders.append(lambda consumer: after.set())
        await asyncio.to_thread(after.wait, 5)
        member.poller.end()
        await member.poller.ended.wait()
        assert (client.made, member.poller.failure) == (1, None)

    asyncio.run(run())


def test_who_begins_anew_is_not_ready(client: type[Client]) -> None:
    """A group that lets it in no more has it try for ever: nothing is handled then."""

    async def run() -> None:
        member, topics = _member(Deliver(), Sent()), cast("Any", None)
        member.poller.joined.set()  # as with its first share of the partitions
        assert (await condition([member], topics, True, 1.0)).ready
        refused = KafkaError(KafkaError.GROUP_AUTHORIZATION_FAILED)
        client.errors.append(KafkaException(refused))
        member.poller.start()
        await until(lambda: not member.poller.joined.is_set(), 5)
        assert not (await condition([member], topics, True, 1.0)).ready
        member.poller.end()
        await member.poller.ended.wait()

    asyncio.run(run())


@pytest.mark.parametrize("answers", [True, False])
def test_who_only_publishes_is_ready_if_a_broker_answers(answers: bool) -> None:
    class Asked:
        async def reach(self, seconds: float) -> None:
            if not answers:
                raise TransportError("nobody is there", sent=False)

    topics = cast("Any", Asked())
    assert asyncio.run(condition([], topics, True, 1.0)).ready is answers
    assert not asyncio.run(condition([], topics, False, 1.0)).ready
