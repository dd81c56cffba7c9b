"""Where a transport may be used, and until when; what its end waits for."""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from codegen.runtime.errors import AttemptTimeout, TransportError
from codegen.runtime.events import (
    DrainReport,
    Event,
    MemoryTransport,
    Message,
    MessageContext,
    Publisher,
    PublishTimeout,
    Receipt,
    RecordingTransport,
    bind,
)
from codegen.runtime.events.app import ConsumerApp
from codegen.runtime.events.kafka import KafkaTransport
from codegen.runtime.events.outage import Outage
from codegen.runtime.events.rabbitmq import RabbitTransport
from tests.runtime.events.test_memory import SEND, Created, Seen, World, on
from tests.runtime.virtual import VirtualTime

A = Created(id="a")
CLOSED = "the {} was closed, for good: make another"
ELSEWHERE = (
    "the {} belongs to the event loop that it was used in first: make one in each loop"
)
ITSELF = (
    "{}() waits for handlers to end, and one of them called it: let something else call"
    " it, or a task of its own"
)


@pytest.fixture
def world(time: VirtualTime) -> World:
    return World(time)


@pytest.mark.parametrize(
    "transport",
    [
        MemoryTransport(),
        RecordingTransport(),
        RabbitTransport("amqp://127.0.0.1:1/"),
        KafkaTransport("127.0.0.1:1"),
    ],
    ids=lambda one: type(one).__name__,
)
def test_close_is_for_good(transport: Any) -> None:
    """What would connect again without a word is an error; to close again is none."""

    async def main() -> None:
        await transport.close()
        await transport.close()
        doing: list[Callable[[], Awaitable[object]]] = [
            transport.start,
            lambda: Publisher(transport)._publish(SEND, A, {}),
        ]
        for one in doing:
            with pytest.raises(RuntimeError) as caught:
                await one()
            assert str(caught.value) == CLOSED.format(type(transport).__name__)
        with pytest.raises(RuntimeError):
            bind(transport, on(), "g", Seen())
        assert not (await transport.health()).ready

    asyncio.run(main())


def test_a_transport_has_one_event_loop() -> None:
    transport = MemoryTransport()
    asyncio.run(transport.start())
    with pytest.raises(RuntimeError) as caught:
        asyncio.run(Publisher(transport)._publish(SEND, A, {}))
    assert str(caught.value) == ELSEWHERE.format("MemoryTransport")
    rabbit = RabbitTransport("amqp://127.0.0.1:1/")
    with pytest.raises(TransportError):
        asyncio.run(rabbit.start())
    with pytest.raises(RuntimeError) as caught:
        asyncio.run(rabbit.start())
    assert str(caught.value) == ELSEWHERE.format("RabbitTransport")


def test_who_only_publishes_finds_no_broker() -> None:
    """A start is no start then, though nothing is to be consumed."""

    async def main() -> None:
        transport = RabbitTransport("amqp://127.0.0.1:1/")
        with pytest.raises(TransportError) as caught:
            await transport.start()
        assert str(caught.value).startswith("RabbitMQ at 127.0.0.1:1: ")
        assert (caught.value.sent, (await transport.health()).ready) == (False, False)
        await transport.close()

    asyncio.run(main())


def _slow(seconds: float) -> Callable[[Any, MessageContext], Awaitable[None]]:
    async def handle(event: Created, context: MessageContext) -> None:
        await asyncio.sleep(seconds)

    return handle


@pytest.mark.parametrize("what", ["drain", "idle", "close"])
def test_a_handler_does_not_wait_for_itself(world: World, what: str) -> None:
    told: list[str] = []

    async def handle(event: Created, context: MessageContext) -> None:
        with pytest.raises(RuntimeError) as caught:
            await getattr(world.transport, what)()
        told.append(str(caught.value))

    world.listen(handle)
    world.send(A)
    assert told == [ITSELF.format(what)]


def test_a_handler_does_not_start_again_what_ends(world: World) -> None:
    """That would wait for the end, and so for itself."""
    told: list[str] = []

    async def handle(event: Created, context: MessageContext) -> None:
        await world.transport.start()  # there is nothing to be done
        await asyncio.sleep(2.0)
        with pytest.raises(RuntimeError) as caught:
            await world.transport.start()
        told.append(str(caught.value))

    world.listen(handle)

    async def main() -> None:
        await world.transport.start()
        await world.publisher._publish(SEND, A, {})
        await asyncio.sleep(1.0)
        assert await world.transport.drain() == DrainReport(settled=1)

    world.time.run(main())
    assert told == [ITSELF.format("start")]


def test_a_task_of_its_own_may_wait(world: World) -> None:
    """And so may a handler for another transport."""
    other, tasks = MemoryTransport(), list[asyncio.Task[DrainReport]]()

    async def handle(event: Created, context: MessageContext) -> None:
        await other.drain()
        tasks.append(asyncio.create_task(world.transport.drain()))

    world.listen(handle)
    world.send(A)
    assert tasks[0].result() == DrainReport()


@pytest.mark.parametrize("timeout", [None, math.nan, -1, "30", True])
@pytest.mark.parametrize(
    "transport",
    [
        MemoryTransport(),
        RabbitTransport("amqp://127.0.0.1:1/"),
        KafkaTransport("127.0.0.1:1"),
    ],
    ids=lambda one: type(one).__name__,
)
def test_seconds_of_a_drain(transport: Any, timeout: Any) -> None:
    with pytest.raises(ValueError) as caught:
        asyncio.run(transport.drain(timeout))
    assert (
        str(caught.value) == f"drain(timeout={timeout!r}): must be a number, 0 or more"
    )


def test_drains_at_once_count_each_message_in_one(world: World) -> None:
    world.listen(_slow(5.0))

    async def main() -> list[DrainReport]:
        await world.transport.start()
        for name in "abc":
            await world.publisher._publish(SEND, Created(id=name), {})
        await asyncio.sleep(1)
        return await asyncio.gather(*(world.transport.drain() for _ in range(3)))

    reports = world.time.run(main())
    assert sum(one.settled for one in reports) == 3
    assert sum(one.abandoned for one in reports) == 0


def test_drains_at_once_cut_off_each_message_once(world: World) -> None:
    world.listen(_slow(3600.0))

    async def main() -> list[DrainReport]:
        await world.transport.start()
        await world.publisher._publish(SEND, A, {})
        await asyncio.sleep(1)
        return await asyncio.gather(*(world.transport.drain(1.0) for _ in range(3)))

    assert sum(one.abandoned for one in world.time.run(main())) == 1


def test_a_handler_that_is_deaf_is_left_behind(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """A drain ends, and says that something did not."""
    heard, ended = [], asyncio.Event()

    async def deaf(event: Created, context: MessageContext) -> None:
        while not ended.is_set():
            try:
                await ended.wait()
            except asyncio.CancelledError:
                heard.append(world.time.now)

    world.listen(deaf)

    async def main() -> DrainReport:
        await world.transport.start()
        await world.publisher._publish(SEND, A, {})
        await asyncio.sleep(1)
        report = await world.transport.drain(2.0)
        assert world.time.now == 8.0
        ended.set()
        await asyncio.sleep(1)
        return report

    with caplog.at_level(logging.ERROR):
        assert world.time.run(main()) == DrainReport(settled=0, abandoned=1)
    assert heard == [3.0]
    assert caplog.messages == [
        "1 handlers were cancelled and do not end: they are left behind"
    ]


def test_to_stop_an_app_that_has_ended(world: World) -> None:
    """Its loop is closed, so that there is nothing to stop."""
    transport = MemoryTransport()
    app = ConsumerApp(transport)

    async def main() -> None:
        running = asyncio.create_task(app.run())
        await asyncio.sleep(0)
        app.stop()
        await running

    asyncio.run(main())
    app.stop()


def test_whose_patience_ends_first_is_the_same_to_a_publisher(world: World) -> None:
    """The policy's for an attempt, and the transport's for an answer."""

    class Silent(MemoryTransport):
        async def publish(self, event: Event[Any], message: Message) -> Receipt:
            await asyncio.sleep(3600)
            raise AssertionError

    publisher = Publisher(Silent(clock=world.time.clock))
    with pytest.raises(PublishTimeout) as caught:
        world.time.run(publisher._publish(SEND, A, {}))
    assert (caught.value.operation, caught.value.sent) == (SEND.name, True)
    assert isinstance(caught.value.__cause__, AttemptTimeout)


# --- what is said of a broker that is away ----------------------------------------------


def test_an_outage_is_said_seldom(caplog: pytest.LogCaptureFixture) -> None:
    now = [0.0]
    outage = Outage(logging.getLogger("test"), lambda: now[0])
    with caplog.at_level(logging.WARNING):
        for second in range(0, 130, 5):
            now[0] = float(second)
            outage.begins("orders", f"away since {second} s")
            outage.begins("payments", "away")
        outage.ends("orders")
        outage.ends("payments")
        outage.ends("payments")
    assert caplog.messages == [
        "orders: away since 0 s",
        "orders: away since 60 s",
        "orders: away since 120 s",
        "payments: works again",
    ]


def test_what_comes_and_goes_is_said_seldom(caplog: pytest.LogCaptureFixture) -> None:
    now = [0.0]
    outage = Outage(logging.getLogger("test"), lambda: now[0])
    with caplog.at_level(logging.WARNING):
        for second in range(15):
            now[0] = float(second)
            outage.begins("orders", f"away at {second} s")
            outage.ends("orders")
    assert caplog.messages == [
        "orders: away at 0 s",
        "orders: works again",
        "orders: away at 10 s",
        "orders: works again",
    ]


# --- what a transport is made with ------------------------------------------------------

_WRITE = "write amqp://user:password@host:port/vhost, or amqps"


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("http://localhost", "the URL begins with 'http://'"),
        ("localhost", "the URL begins with ''"),
        ("", "the URL begins with ''"),
        ("amqp://", "the URL has no host"),
        ("amqp:///vhost", "the URL has no host"),
        ("amqp://a b/", "the URL has no host"),
        ("amqp://localhost:0", "the URL has no port that there can be"),
        ("amqp://localhost:99999", "Port out of range 0-65535"),
        (
            "amqp://u:secret@localhost:x",
            "Invalid URL: port can't be converted to integer",
        ),
        (None, "Constructor parameter should be str"),
    ],
)
def test_what_is_no_address_of_rabbitmq(url: Any, told: str) -> None:
    with pytest.raises(ValueError) as caught:
        RabbitTransport(url)
    assert str(caught.value) == f"RabbitTransport: {told}: {_WRITE}"


@pytest.mark.parametrize(
    ("option", "wanted"),
    [
        ({"prefetch": 0}, "(prefetch=0): must be a whole number, 1 or more, or None"),
        (
            {"queue_type": "stream"},
            "(queue_type='stream'): must be 'auto' or 'quorum' or 'classic'",
        ),
        (
            {"publish_timeout": 0},
            "(publish_timeout=0): must be a finite number above 0",
        ),
        (
            {"connect_timeout": None},
            "(connect_timeout=None): must be a finite number above 0",
        ),
        ({"in_flight": 1.5}, "(in_flight=1.5): must be a whole number, 1 or more"),
        ({"deliveries": -1}, "(deliveries=-1): must be a whole number, 1 or more"),
    ],
)
def test_numbers_of_rabbitmq(option: Any, wanted: str) -> None:
    with pytest.raises(ValueError) as caught:
        RabbitTransport("amqp://localhost", **option)
    assert str(caught.value) == f"RabbitTransport{wanted}"


@pytest.mark.parametrize(
    "bootstrap",
    [
        "",
        "a b",
        "localhost:0",
        "localhost:99999",
        "a:1,,b:2",
        "a/b",
        "kafka://",
        "kafka://localhost:9092",
        None,
        9092,
    ],
)
def test_what_is_no_address_of_kafka(bootstrap: Any) -> None:
    with pytest.raises(ValueError) as caught:
        KafkaTransport(bootstrap)
    assert str(caught.value) == (
        f"KafkaTransport: {bootstrap!r} is no address of brokers: write host:port, or"
        " several with commas between"
    )


@pytest.mark.parametrize(
    "bootstrap", ["a", "a.b-c_d:9092", "10.0.0.1:1, [::1]:2", "SASL_SSL://a:1"]
)
def test_addresses_of_kafka(bootstrap: str) -> None:
    KafkaTransport(bootstrap)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (
            {"consumer": {"sesion.timeout.ms": 1}},
            'No such configuration property: "sesion.timeout.ms"',
        ),
        ({"config": {"nope": 1}}, 'No such configuration property: "nope"'),
        (
            {"producer": {"compression.type": "best"}},
            'Invalid value "best" for configuration property "compression.codec"',
        ),
        (
            {"consumer": {"session.timeout.ms": 9000, "max.poll.interval.ms": 8000}},
            "Failed to create consumer: `max.poll.interval.ms`must be >="
            " `session.timeout.ms`",
        ),
    ],
)
def test_settings_that_librdkafka_refuses(options: Any, told: str) -> None:
    """Found when the transport is made, and not in a thread that begins anew for ever."""
    with pytest.raises(ValueError) as caught:
        KafkaTransport("localhost", **options)
    assert str(caught.value) == f"KafkaTransport: {told}"


# --- groups -----------------------------------------------------------------------------


@pytest.mark.parametrize("group", [None, 5, b"orders"])
def test_what_is_no_group(group: Any) -> None:
    with pytest.raises(TypeError) as caught:
        bind(MemoryTransport(), on(), group, Seen())
    assert str(caught.value) == (
        "group must be the name of a service, by which its members share messages, not"
        f" {group!r}"
    )
