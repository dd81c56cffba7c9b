"""What the cluster inside librdkafka cannot show: a broker with rules of its own."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from confluent_kafka import KafkaException
from confluent_kafka.admin import AdminClient
from confluent_kafka.cimpl import NewPartitions, NewTopic

from codegen.runtime.errors import TransportError
from codegen.runtime.events import (
    DeadLetter,
    DeadLetterChannel,
    Event,
    Json,
    MessageContext,
    Payload,
    Reject,
    Reply,
    Retry,
    bind,
    send,
)
from codegen.runtime.events.kafka.likeness import settings_of
from codegen.runtime.events.replying import serve
from codegen.runtime.events.requesting import Requester
from tests.runtime.events.kafka import scenes
from tests.runtime.events.kafka.scenes import Cluster, Created, Handler, until

pytestmark = pytest.mark.services

BESIDE = ("dead.billing.created", "retry.billing.created.100ms")


@pytest.fixture
def cluster(kafka: str) -> Cluster:
    """The broker that the environment names."""
    return Cluster(kafka)


def test_a_group_with_members_is_not_rewound(cluster: Cluster) -> None:
    """They would commit over it; once they have left, all comes again."""
    event = scenes.event()

    async def run() -> list[int]:
        handler = Handler()
        async with cluster.running() as transport:
            bind(transport, event, "billing", handler, start="latest")
            await transport.start()
            await send(transport, event, Created(id="x", number=1))
            await until(lambda: handler.numbers == [1])
            with pytest.raises(TransportError, match="are all its members ended"):
                await transport.rewind(event.address, "billing.created", "earliest")
            await transport.drain(5)
            await transport.rewind(event.address, "billing.created", "earliest")
            await transport.start()
            await until(lambda: handler.numbers == [1, 1])
            with pytest.raises(TransportError, match="there is no topic"):
                await transport.rewind("nobody.knows.it", "billing.created", 0)
        return handler.numbers

    assert asyncio.run(run()) == [1, 1]


def test_another_member_and_latest(cluster: Cluster) -> None:
    """What is sent while the second one comes, and the first one goes, is not lost."""
    event = scenes.event(key=None)

    async def run() -> set[int]:
        handlers = [Handler(), Handler()]

        def got() -> set[int]:
            return {number for one in handlers for number in one.numbers}

        async with cluster.running() as first, cluster.running() as second:
            for transport, handler in zip((first, second), handlers, strict=True):
                bind(transport, event, "billing", handler, start="latest")
            await first.start()
            sent = 0
            for step in (lambda: second.start(), lambda: first.drain(5)):
                moving = asyncio.ensure_future(step())
                for _ in range(100):
                    await send(first, event, Created(id="x", number=sent))
                    sent += 1
                    await asyncio.sleep(0.02)
                await moving
            await until(lambda: got() == set(range(sent)))
        return got()

    assert asyncio.run(run()) == set(range(200))


@pytest.mark.parametrize("key", ["id", None])
def test_a_record_that_is_as_large_as_can_be(cluster: Cluster, key: str | None) -> None:
    """What befell it comes on top, in the topic where it waits and among the dead."""
    event = scenes.event(key=key)
    rest = b'{"id":"'

    def act(created: Created, context: object) -> None:
        raise ValueError("no " * 5000)

    async def run() -> list[DeadLetter]:
        handler = Handler(act)
        async with cluster.running() as transport:
            bind(transport, event, "billing", handler)
            await transport.start()
            body = rest + b"x" * (1_048_588 - 100 - len(rest)) + b'"}'
            plain = {"message.max.bytes": 2_000_000}
            cluster.produce(event.address, body, config=plain)
            await until(lambda: handler.attempts == [(0, 1), (0, 2), (0, 3)])
            while True:
                letters = await transport.dead_letters(
                    f"{event.address}.dead.billing.created"
                )
                if letters:
                    assert letters[0].message.body == body
                    assert (await transport.health()).ready
                    return letters
                await asyncio.sleep(0.05)

    (letter,) = asyncio.run(run())
    assert len(letter.reason) == 2000
    assert letter.failure.attempts == 3


def test_topics_beside_it_are_like_it(cluster: Cluster) -> None:
    """What it takes they take, and more; and they keep it for as long as it may be needed."""
    event = scenes.event(key=None)
    wanted = {"max.message.bytes": "3000000", "cleanup.policy": "compact"}
    admin = AdminClient({"bootstrap.servers": cluster.bootstrap})
    making = [NewTopic(event.address, 3, 1, config=wanted)]
    admin.create_topics(making)[event.address].result(10)

    async def run() -> None:
        async with cluster.running() as transport:
            bind(transport, event, "billing", Handler())
            await transport.start()

    asyncio.run(run())
    for name in (f"{event.address}.{one}" for one in BESIDE):
        assert len(admin.list_topics(name, timeout=10).topics[name].partitions) == 3
        settings = settings_of(admin, name, 10)
        assert settings["max.message.bytes"] == "3065536"
        assert settings["cleanup.policy"] == "delete"
        kept = "-1" if ".dead." in name else str(7 * 86_400_000 + 100)
        assert settings["retention.ms"] == kept


def test_a_contract_that_gains_a_key(cluster: Cluster) -> None:
    """What waits in topics for retries is read on, and so is what is put back there."""
    event = scenes.event(key=None)

    def act(created: Created, context: MessageContext) -> None:
        if created.number == 1 and context.attempt == 1:
            raise Retry("later", after=0.1)
        if created.number == 2 and len(after.numbers) < 3:
            raise Reject("no")

    before, after = Handler(act), Handler(act)

    async def run() -> None:
        async with cluster.running() as transport:
            bind(transport, event, "billing", before)
            await transport.start()
            await send(transport, event, Created(id="x", number=1))
            await until(lambda: before.attempts == [(1, 1)])
            await transport.drain(5)
        async with cluster.running() as transport:
            bind(transport, replace(event, key="id"), "billing", after)
            await transport.start()
            await until(lambda: (1, 2) in [*after.attempts, *before.attempts])
            await send(transport, event, Created(id="x", number=2))
            place = f"{event.address}.dead.billing.created"
            while not await transport.redrive(place):
                await asyncio.sleep(0.05)
            await until(lambda: after.numbers.count(2) == 2)

    asyncio.run(run())
    assert after.attempts[-2:] == [(2, 1), (2, 1)]


def test_a_topic_that_somebody_deletes(cluster: Cluster) -> None:
    """It is made anew, and what is sent then arrives."""
    event = scenes.event()
    admin = AdminClient({"bootstrap.servers": cluster.bootstrap})

    async def run() -> None:
        async with cluster.running(publish_timeout=3.0) as transport:
            await send(transport, event, Created(id="x", number=1))
            admin.delete_topics([event.address])[event.address].result(10)
            async with asyncio.timeout(30):
                while True:
                    try:
                        await send(transport, event, Created(id="x", number=2))
                    except TransportError:
                        await asyncio.sleep(0.1)
                    else:
                        break

    asyncio.run(run())
    (record,) = cluster.records(event.address, 1)
    assert record.value() == b'{"id":"x","number":2}'


def test_a_topic_that_is_made_anew_while_it_is_read(cluster: Cluster) -> None:
    """It begins at 0 again, and all that it has is handled, the restart included."""
    event = scenes.event(key=None)
    admin = AdminClient({"bootstrap.servers": cluster.bootstrap})
    before, after = Handler(), Handler()

    def make() -> None:
        wanted = NewTopic(event.address, num_partitions=1, replication_factor=1)
        admin.create_topics([wanted])[event.address].result(10)

    async def again() -> None:
        async with asyncio.timeout(30):
            while True:
                try:
                    return make()
                except KafkaException:  # the broker is not yet done with the other one
                    await asyncio.sleep(0.1)

    async def run() -> None:
        async with cluster.running() as transport:
            bind(transport, event, "billing", before)
            await transport.start()
            for number in range(20):
                await send(transport, event, Created(id="x", number=number))
            await until(lambda: len(before.got) == 20)
            await asyncio.sleep(1.5)  # until that is committed
            admin.delete_topics([event.address])[event.address].result(10)
            await again()
            # As many as were there before would be taken for what follows.
            for number in range(100, 115):
                body = Created(id="x", number=number).model_dump_json().encode()
                cluster.produce(event.address, body)
            await until(lambda: set(range(100, 115)) <= set(before.numbers))
            for number in range(115, 130):
                await send(transport, event, Created(id="x", number=number))
            await until(lambda: set(range(100, 130)) <= set(before.numbers))
        async with cluster.running() as transport:
            bind(transport, event, "billing", after)
            await transport.start()
            await send(transport, event, Created(id="x", number=200))
            await until(lambda: 200 in after.numbers)

    make()
    asyncio.run(run())
    assert after.numbers == [200]


def test_a_topic_with_replies_that_grows(cluster: Cluster) -> None:
    """Replies in partitions that it has got meanwhile arrive, too."""
    event = scenes.event(key=None)
    answer: Payload[Created] = Payload(name="Answer", content=Json(Created))
    address = f"{event.address}.answers"
    reply = Reply(event=Event(name="told", address=address, payloads=(answer,)))
    admin = AdminClient({"bootstrap.servers": cluster.bootstrap})

    class Asking(Requester):
        _service = "asking"

        async def ask(self, number: int) -> int:
            asked = Created(id="x", number=number)
            told = await self._request(event, reply, asked, {}, timeout=30.0)
            return told.number

    async def echo(created: Created, context: MessageContext) -> Created:
        return created

    async def run() -> list[int]:
        async with cluster.running() as asks, Asking(asks) as client:
            async with cluster.running() as first:
                serve(first, event, reply, "billing", echo)
                await first.start()
                assert await client.ask(100) == 100
            wanted = NewPartitions(address, 6)
            admin.create_partitions([wanted])[address].result(10)
            async with cluster.running() as second:  # whose producer knows of all six
                serve(second, event, reply, "billing", echo)
                await second.start()
                return await asyncio.gather(*(client.ask(n) for n in range(12)))

    make = NewTopic(address, num_partitions=1, replication_factor=1)
    admin.create_topics([make])[address].result(10)
    assert asyncio.run(run()) == list(range(12))


def test_letters_that_stay_are_sent_to_nobody_again(cluster: Cluster) -> None:
    """Who reads the contract's channel sees each letter once, whatever is put back."""
    lost = f"{scenes.event().address}.lost"
    event = scenes.event(key=None, dead_letter=DeadLetterChannel(address=lost))
    looking = scenes.event(name="look", address=lost, key=None)
    place = f"{event.address}.dead.billing.created"
    seen, handler = Handler(), Handler()

    def reject(created: Created, context: MessageContext) -> None:
        if handler.numbers.count(created.number) == 1:
            raise Reject(f"number {created.number}")

    async def run() -> list[list[str]]:
        handler.act, back = reject, list[list[str]]()
        async with cluster.running() as transport:
            bind(transport, event, "billing", handler)
            bind(transport, looking, "billing", seen)
            await transport.start()
            for number in range(6):
                await send(transport, event, Created(id="x", number=number))
            await until(lambda: len(seen.got) == 6)
            for words in ("nothing", "number 1", "number 3", "number"):
                letters = await transport.redrive(
                    place,
                    lambda letter, words=words: words in letter.reason,
                    place=lost,
                )
                back.append(sorted(one.reason[-1] for one in letters))
            await until(lambda: len(handler.got) == 12)
            left = await transport.dead_letters(
                f"{event.address}.dead.billing.created", place=lost
            )
            assert left == []
            with pytest.raises(TransportError) as caught:
                await transport.redrive(
                    f"{event.address}.dead.bilking.created", place=lost
                )
            assert str(caught.value) == (
                f"group 'bilking.created' has no letter in {lost!r}, and has never read"
                f" {event.address!r}: is it misspelt?"
            )
            # Of one that reads there, and has given nothing up, there are none.
            assert await transport.redrive(place, place=lost) == []
            await asyncio.sleep(0.5)
        return back

    assert asyncio.run(run()) == [[], ["1"], ["3"], ["0", "2", "4", "5"]]
    assert sorted(seen.numbers) == [0, 1, 2, 3, 4, 5]


def test_letters_go_back_to_the_partition_of_their_key(cluster: Cluster) -> None:
    """They are sent as everything is sent: by the partitioner that a transport is given."""
    event = scenes.event()
    topic, place = event.address, f"{event.address}.dead.billing.created"
    admin = AdminClient({"bootstrap.servers": cluster.bootstrap})
    handler = Handler()

    def reject(created: Created, context: MessageContext) -> None:
        if handler.numbers.count(created.number) == 1:
            raise Reject("no")

    async def run() -> None:
        handler.act = reject
        consistent = {"partitioner": "consistent_random"}
        async with cluster.running(producer=consistent) as transport:
            bind(transport, event, "billing", handler)
            await transport.start()
            for number in range(12):
                await send(transport, event, Created(id=f"k{number}", number=number))
            async with asyncio.timeout(30):
                letters = list[DeadLetter]()
                while len(letters) < 12:
                    letters = await transport.dead_letters(place)
            assert len(await transport.redrive(place)) == 12
            await until(lambda: len(handler.got) == 24)

    make = NewTopic(topic, num_partitions=6, replication_factor=1)
    admin.create_topics([make])[topic].result(10)
    asyncio.run(run())
    records = cluster.records(topic, 24)
    places = {(one.key(), one.partition()) for one in records}
    assert len(places) == 12
