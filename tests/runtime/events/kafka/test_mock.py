"""The transport on the cluster inside librdkafka, which keeps the time of the wall."""

from __future__ import annotations

import asyncio
import socket

import pytest

from codegen.runtime.errors import CircuitOpen, TransportError
from codegen.runtime.events import (
    DeadLetter,
    Event,
    Message,
    PublishOptions,
    PublishTimeout,
    Reject,
    Start,
    bind,
    send,
)
from codegen.runtime.events import Retry as Again
from codegen.runtime.events.kafka import KafkaTransport
from codegen.runtime.events.kafka.producing import Producing
from tests.runtime.events.kafka import scenes
from tests.runtime.events.kafka.foreign import produce
from tests.runtime.events.kafka.scenes import Cluster, Created, Handler, until

pytestmark = pytest.mark.services

COUNT = 500


def test_the_wire(mock: Cluster) -> None:
    """A plain client reads what we publish, and is read."""
    event = scenes.event(address=f"user/{scenes.event().address}")
    topic, places = event.address.replace("/", "."), list[tuple[int, int]]()

    async def run() -> Handler:
        handler = Handler()
        async with mock.running() as transport:
            bind(transport, event, "billing", handler)
            options: PublishOptions = {
                "key": "k",
                "headers": {"tenant": "a\0b"},
                "message_id": "1",
            }
            await send(transport, event, Created(id="x"), options=options)
            places.append(mock.produce(topic, b'{"id":"y","number":1}'))
            await transport.start()
            await until(lambda: len(handler.got) == 2)
        return handler

    handler = asyncio.run(run())
    ours = {context.message_id: context for _, context in handler.got}
    ((partition, offset),) = places
    records = {one.value(): one for one in mock.records(topic, 2)}
    moment = records[b'{"id":"y","number":1}'].timestamp()[1]
    assert sorted(ours) == ["1", f"{topic}/{partition}/{offset}@{moment}"]
    assert (ours["1"].key, dict(ours["1"].headers)) == ("k", {"tenant": "a\0b"})
    record = records[b'{"id":"x"}']
    assert record.key() == b"k"
    assert dict(record.headers()) == {
        "tenant": b"a\0b",
        "content-type": b"application/json",
        "message-id": b"1",
        "message-name": b"Created",
    }


def test_names_of_headers_that_are_no_text(mock: Cluster) -> None:
    """Whatever a client of another language sends, it is one dead letter, with its bytes."""
    event = scenes.event(key=None)

    async def run() -> tuple[Handler, list[DeadLetter]]:
        handler = Handler()
        async with mock.running() as transport:
            bind(transport, event, "billing", handler)
            mock.records(event.address, 0)  # so that there is such a topic
            produce(mock.bootstrap, event.address, b'{"id":"1"}', b"bad\xff\xfename")
            mock.produce(event.address, b'{"id":"2","number":2}')
            await transport.start()
            topic = f"{event.address}.dead.billing.created"
            await until(lambda: handler.numbers == [2])
            await asyncio.to_thread(mock.records, topic, 1)
            return handler, await transport.dead_letters(
                f"{event.address}.dead.billing.created"
            )

    handler, (letter,) = asyncio.run(run())
    assert handler.numbers == [2]
    assert letter.reason == "contract violation: the name of a header is no UTF-8"
    assert (letter.message.body, letter.message.headers) == (b'{"id":"1"}', {})
    assert letter.failure.origin.offset is not None


def test_keys_go_where_javas_clients_send_them(mock: Cluster) -> None:
    """By the hashes that the tests of Kafka's own client have."""
    hashes = {
        "21": -973932308,
        "foobar": -790332482,
        "a-little-bit-long-string": -985981536,
        "a-little-bit-longer-string": -1486304829,
        "lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8": -58897971,
        "abc": 479470107,
    }
    event = scenes.event()

    async def run() -> None:
        async with mock.running() as transport:
            for key in hashes:
                await send(transport, event, Created(id=key))

    asyncio.run(run())
    records = mock.records(event.address, len(hashes))
    found = {one.key().decode(): one.partition() for one in records}
    assert found == {key: (h & 0x7FFFFFFF) % 4 for key, h in hashes.items()}


def test_order_is_kept_when_a_key_has_one(mock: Cluster) -> None:
    """A message that fails holds back those of its key, and no others; then it is dead."""
    event = scenes.event()

    def act(created: Created, context: object) -> None:
        if created.number == 1:
            raise Again("not now", after=0.3)
        if created.number == 2:
            raise Reject("never")

    async def run() -> tuple[Handler, list[DeadLetter]]:
        handler = Handler(act)
        async with mock.running() as transport:
            bind(transport, event, "billing", handler)
            for number in range(4):
                await send(transport, event, Created(id="x", number=number))
            await send(transport, event, Created(id="y", number=9))
            await transport.start()
            await until(lambda: 3 in handler.numbers)
            health = await transport.health()
            assert health.ready
            await until_settled(transport)
            report = await transport.drain(5)
            assert report.abandoned == 0
            letters = await transport.dead_letters(
                f"{event.address}.dead.billing.created"
            )
        return handler, letters

    handler, letters = asyncio.run(run())
    x = [one for one in handler.attempts if one[0] != 9]
    assert x == [(0, 1), (1, 1), (1, 2), (1, 3), (2, 1), (3, 1)]
    assert handler.numbers.index(9) < handler.numbers.index(3)
    first, second = letters
    assert first.message.body == b'{"id":"x","number":1}'
    assert (first.message.attempt, first.failure.attempts) == (3, 3)
    assert first.failure.origin.offset == 1
    assert first.failure.origin.queue == event.address
    assert second.reason == "rejected: never"
    assert sum(mock.committed(event.address, "billing.created").values()) == 5


async def until_settled(transport: KafkaTransport) -> None:
    """Wait until nothing is in flight."""
    async with asyncio.timeout(scenes.SECONDS):
        while (await transport.health()).in_flight:
            await asyncio.sleep(0.01)


def test_without_a_key_nothing_waits(mock: Cluster) -> None:
    """A message that fails waits in another topic; what no one can read is dead at once."""
    event = scenes.event(key=None)

    def act(created: Created, context: object) -> None:
        if created.number == 1:
            raise Again("not now", after=0.05)

    async def run() -> tuple[Handler, list[DeadLetter]]:
        handler = Handler(act)
        async with mock.running() as transport:
            bind(transport, event, "billing", handler)
            await send(transport, event, Created(id="x", number=1))
            mock.produce(event.address, b"\xff", headers={"a": b"\xfe"}, key=b"\xfd")
            await send(transport, event, Created(id="x", number=2))
            await transport.start()
            await until(lambda: handler.attempts.count((1, 3)) == 1)
            await until_settled(transport)
            await transport.drain(5)
            letters = await transport.dead_letters(
                f"{event.address}.dead.billing.created"
            )
        return handler, letters

    handler, letters = asyncio.run(run())
    assert sorted(handler.attempts) == [(1, 1), (1, 2), (1, 3), (2, 1)]
    assert len({c.message_id for n, c in handler.got if n == 1}) == 1
    bodies = {letter.message.body: letter for letter in letters}
    assert sorted(bodies) == [b'{"id":"x","number":1}', b"\xff"]
    assert bodies[b'{"id":"x","number":1}'].failure.attempts == 3
    dead = mock.records(f"{event.address}.dead.billing.created", 2)
    (record,) = [one for one in dead if one.value() == b"\xff"]
    assert (record.key(), dict(record.headers())["a"]) == (b"\xfd", b"\xfe")


def test_drain_and_start_again(mock: Cluster) -> None:
    """Nothing comes twice that was settled, and what was cut off comes again."""
    event, stuck = scenes.event(), asyncio.Event()

    def act(created: Created, context: object) -> object:
        return stuck.wait() if created.number == 2 else None

    async def run() -> list[int]:
        handler = Handler(act)
        async with mock.running() as transport:
            bind(transport, event, "billing", handler)
            for number in range(4):
                await send(transport, event, Created(id="x", number=number))
            await transport.start()
            with pytest.raises(RuntimeError, match="has started"):
                bind(transport, event, "billing", handler)
            await until(lambda: 2 in handler.numbers)
            report = await transport.drain(0.1)
            assert report.abandoned == 1
            assert not (await transport.health()).ready
            stuck.set()
            await transport.start()
            await until(lambda: 3 in handler.numbers)
        return handler.numbers

    assert asyncio.run(run()) == [0, 1, 2, 2, 3]


def test_where_to_begin(mock: Cluster) -> None:
    """It holds for a group that is new; one that is not goes on where it left off."""
    expected: dict[Start, list[int]] = {
        "earliest": [0, 1, 2],
        "latest": [],
        2: [2],
        99: [],
        "committed": [0, 1, 2],
    }

    async def begin(start: Start) -> list[int]:
        event, handler, first = scenes.event(), Handler(), expected[start]
        async with mock.running() as transport:
            bind(transport, event, f"from-{start}", handler, start=start)
            for number in range(3):
                await send(transport, event, Created(id="x", number=number))
            await transport.start()
            await until(lambda: len(handler.numbers) == len(first))
            await until_settled(transport)
            await transport.drain(5)
            await transport.start()
            await send(transport, event, Created(id="x", number=3))
            await until(lambda: len(handler.numbers) > len(first))
            await until_settled(transport)
        return handler.numbers

    async def run() -> list[list[int]]:
        return await asyncio.gather(*(begin(start) for start in expected))

    for first, numbers in zip(expected.values(), asyncio.run(run()), strict=True):
        assert numbers == [*first, 3]


def test_back_pressure(mock: Cluster) -> None:
    """No more than asked for is held, however long; then all of it comes, once."""
    event, gate = scenes.event(), asyncio.Event()

    async def run() -> list[int]:
        handler = Handler(lambda created, context: gate.wait())
        async with mock.running() as transport:
            bind(transport, event, "billing", handler, in_flight=10, concurrency=4)
            await asyncio.gather(
                *(
                    send(transport, event, Created(id=f"{n % 50}", number=n))
                    for n in range(COUNT)
                )
            )
            await transport.start()
            (consuming,) = transport._consuming
            await until(lambda: consuming.poller._paused)
            health = await transport.health()
            assert 0 < health.in_flight <= 10
            assert len(handler.numbers) <= 4
            gate.set()
            await until(lambda: len(handler.numbers) >= COUNT)
            await until_settled(transport)
            health = await transport.health()
        return handler.numbers

    numbers = asyncio.run(run())
    assert sorted(numbers) == list(range(COUNT))
    for key in range(50):
        own = [number for number in numbers if number % 50 == key]
        assert own == sorted(own)


def test_hold(mock: Cluster) -> None:
    """What the handler needs is away: no attempt is counted, and nothing else tried."""
    event, left = scenes.event(), [3]

    def act(created: Created, context: object) -> None:
        if left[0]:
            left[0] -= 1
            raise CircuitOpen("away", retry_after=0.2)

    async def run() -> Handler:
        handler = Handler(act)
        async with mock.running() as transport:
            bind(transport, event, "billing", handler, concurrency=1)
            for number in range(3):
                await send(transport, event, Created(id=f"{number}", number=number))
            await transport.start()
            await until(lambda: len(handler.got) == 1)
            assert (await transport.health()).paused == (event.address,)
            await until(lambda: len(set(handler.numbers)) == 3)
            await until_settled(transport)
            assert (await transport.health()).paused == ()
        return handler

    handler = asyncio.run(run())
    assert {attempt for _, attempt in handler.attempts} == {1}
    assert len(handler.got) == 6


def test_a_rebalance_under_load(mock: Cluster) -> None:
    """A second member takes its share and leaves again; nothing is lost.

    The mock refuses commits while a group changes, so that some come twice.
    """
    event = scenes.event()

    async def run() -> tuple[list[int], list[int]]:
        async def slow() -> None:
            await asyncio.sleep(0.002)

        one, two = (Handler(lambda c, x: slow()) for _ in range(2))
        async with mock.running() as first, mock.running() as second:
            bind(first, event, "billing", one)
            bind(second, event, "billing", two)
            await first.start()
            sending = asyncio.create_task(_send_many(first, event))
            await second.start()
            await until(lambda: len(two.got) > 20)
            await second.drain(5)
            await sending
            await until(lambda: len({*one.numbers, *two.numbers}) >= 2 * COUNT)
        return one.numbers, two.numbers

    one, two = asyncio.run(run())
    assert {*one, *two} == set(range(2 * COUNT))


async def _send_many(transport: KafkaTransport, event: Event[Created]) -> None:
    for number in range(2 * COUNT):
        await send(transport, event, Created(id=f"{number}", number=number))
        if number % 10 == 0:
            await asyncio.sleep(0.05)


def test_what_cannot_be_published(mock: Cluster) -> None:
    """Whose fault it is, and whether it was sent."""
    event = scenes.event(address="a b")
    message = Message(body=b"", content_type="", name="", message_id="1", address="a b")

    async def run() -> None:
        async with mock.running() as transport:
            with pytest.raises(TransportError, match="no name for a Kafka") as caught:
                await transport.publish(event, message)
            assert (caught.value.sent, caught.value.ours) == (False, True)
            with pytest.raises(ValueError, match="no name for a Kafka"):
                bind(transport, event, "billing", Handler())
            too_big = scenes.event()
            with pytest.raises(TransportError, match="created: .*too large") as caught:
                await send(transport, too_big, Created(id="x" * 2_000_000))
            assert (caught.value.sent, caught.value.permanent) == (False, True)

    asyncio.run(run())


def test_nobody_answers() -> None:
    """A broker that is away is told within the time that was given."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        bootstrap = f"127.0.0.1:{taken.getsockname()[1]}"
        away = Cluster(bootstrap, {"request_timeout": 0.3})

        async def run() -> None:
            async with away.running() as transport:
                bind(transport, scenes.event(), "billing", Handler())
                with pytest.raises(TransportError, match="do not answer") as caught:
                    await transport.start()
                assert not caught.value.sent
                with pytest.raises(TransportError, match="do not answer"):
                    await send(transport, scenes.event(), Created(id="x"))
            producing = Producing({"bootstrap.servers": bootstrap}, 0.3)
            with pytest.raises(PublishTimeout) as late:
                await producing.send("t", b"", None, [], "created")
            assert late.value.sent
            full = Producing(
                {"bootstrap.servers": bootstrap, "queue.buffering.max.messages": 1}, 0.3
            )
            sent = await asyncio.gather(
                *(full.send("t", b"", None, []) for _ in range(2)),
                return_exceptions=True,
            )
            assert isinstance(sent[0], PublishTimeout)
            assert isinstance(sent[1], TransportError)
            assert (sent[1].ours, sent[1].sent) == (True, False)
            await producing.close(0.1)
            await full.close(0.1)

        asyncio.run(run())


def test_one_group_begins_at_one_place(mock: Cluster) -> None:
    """Who shares a consumer cannot begin elsewhere."""
    event = scenes.event(group="g")

    async def run() -> None:
        async with mock.running() as transport:
            bind(transport, event, "billing", Handler())
            bind(transport, event, "billing", Handler())
            with pytest.raises(ValueError, match="do not begin at the same place"):
                bind(transport, event, "billing", Handler(), start="latest")

    asyncio.run(run())
