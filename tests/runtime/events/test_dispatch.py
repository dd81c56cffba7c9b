"""Several operations at one address or one queue: who gets which message."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from typing import Any

import pytest

from codegen.runtime.events import (
    Event,
    Exchange,
    Json,
    MemoryTransport,
    MessageContext,
    Payload,
    Publisher,
    Queue,
    Receipt,
    RecordingTransport,
    Reject,
    Topic,
    bind,
    send,
)
from codegen.runtime.events.addressing import Addressing
from codegen.runtime.events.dispatch import Dispatch
from codegen.runtime.events.message import Message
from codegen.runtime.events.testing import sent
from codegen.runtime.models import ContractModel


class A(ContractModel):
    id: int


class B(ContractModel):
    id: int


IS_A: Payload[A] = Payload(name="A", content=Json(A))
IS_B: Payload[B] = Payload(name="B", content=Json(B))
IS_LIST: Payload[list[int]] = Payload(name="List", content=Json(list[int]))
IS_ANY: Payload[Any] = Payload(name="Any", content=Json(Any))
NAMELESS: Payload[Any] = Payload(name="", content=Json(Any))
SEND: Event[Any] = Event(
    name="send", address="it", payloads=(IS_ANY, IS_A, IS_B, IS_LIST, NAMELESS)
)


class AnyPublisher(Publisher):
    async def publish(self, event: Any, name: str | None = None) -> Receipt:
        return await self._publish(SEND, event, {}, name=name)


def _deliver(*events: Event[Any], values: list[tuple[Any, str | None]]) -> Any:
    """What each of *events* got of *values*, and the dead letters."""

    async def run() -> Any:
        transport, got = MemoryTransport(), list[tuple[str, object]]()

        def handler(name: str) -> Any:
            async def handle(event: Any, context: MessageContext) -> None:
                got.append((name, event))

            return handle

        for event in events:
            bind(transport, event, "tests", handler(event.name))
        await transport.start()
        for value, name in values:
            await AnyPublisher(transport).publish(value, name)
        await transport.idle()
        await transport.drain()
        return got, [letter.reason for letter in transport.dead_letters]

    return asyncio.run(run())


def test_a_handler_may_be_def() -> None:
    """It runs in a worker thread, once; what it raises counts as of an `async def`."""
    event: Event[A] = Event(name="a", address="it", payloads=(IS_A,))
    got: list[tuple[int, bool]] = []

    def handle(event: A, context: MessageContext) -> None:
        got.append((event.id, threading.current_thread() is threading.main_thread()))
        if event.id == 2:
            raise Reject("no twos")

    async def run() -> list[str]:
        transport = MemoryTransport()
        bind(transport, event, "tests", handle)
        await transport.start()
        for number in (1, 2):
            await AnyPublisher(transport).publish(A(id=number))
        await transport.idle()
        await transport.drain()
        return [letter.reason for letter in transport.dead_letters]

    assert asyncio.run(run()) == ["rejected: no twos"]
    assert sorted(got) == [(1, False), (2, False)]


def test_others_are_passed_over() -> None:
    """A message of another operation is acknowledged without a word."""
    only_a: Event[A] = Event(name="a", address="it", payloads=(IS_A,), others=("B",))
    assert _deliver(only_a, values=[(A(id=1), None), (B(id=2), None)]) == (
        [("a", A(id=1))],
        [],
    )


def test_consumers_of_one_queue_get_what_they_know() -> None:
    """Both types fit the same JSON: the name that travels decides."""
    queue = Queue(name="q")
    one: Event[A] = Event(name="a", address="it", payloads=(IS_A,), queue=queue)
    two: Event[B] = Event(name="b", address="it", payloads=(IS_B,), queue=queue)
    values: list[tuple[Any, str | None]] = [(B(id=1), None)] * 2 + [(A(id=2), None)]
    got, letters = _deliver(one, two, values=values)
    assert (sorted(name for name, _ in got), letters) == (["a", "b", "b"], [])


def test_consumers_that_know_the_same_take_turns() -> None:
    """Competing consumers share a queue."""
    queue = Queue(name="q")
    one: Event[A] = Event(name="one", address="it", payloads=(IS_A,), queue=queue)
    two: Event[A] = Event(name="two", address="it", payloads=(IS_A,), queue=queue)
    got, _ = _deliver(one, two, values=[(A(id=n), None) for n in range(4)])
    assert sorted(name for name, _ in got) == ["one", "one", "two", "two"]


@pytest.mark.parametrize(
    ("value", "name", "expected"),
    [
        (A(id=1), None, "A"),
        (B(id=1), None, "B"),
        ([1, 2], None, "List"),
        (["x"], None, "Any"),
        (A(id=1), "B", "B"),
    ],
)
def test_payload_is_chosen_by_name_then_type(
    value: Any, name: str | None, expected: str
) -> None:
    """Any is the last resort."""
    assert SEND.payload_of(value, name).name == expected


def test_unknown_name_is_refused() -> None:
    """A typing mistake must not send the first message."""
    with pytest.raises(ValueError) as caught:
        SEND.payload_of(A(id=1), "C")
    assert str(caught.value) == "send: no message is called 'C'"


@pytest.mark.parametrize(
    ("address", "exchange", "pattern"),
    [
        ("city/{c}/lamp/{l}", Exchange(), "city/*/lamp/*"),
        ("x/c{type}/{name}", Exchange(), "x/*/*"),
        ("order.{region}.paid", Exchange(name="orders"), "order.*.paid"),
        ("a/b.{c}", Exchange(name="orders"), "a/b.*"),
        ("plain", Exchange(), "plain"),
    ],
)
def test_pattern_of_an_address(address: str, exchange: Exchange, pattern: str) -> None:
    """A word with a parameter is any word; without an exchange paths are split at `/`."""
    event: Event[Any] = Event(
        name="e", address=address, payloads=(IS_ANY,), exchange=exchange
    )
    assert event.pattern == pattern


def test_group_of_the_contract_wins() -> None:
    """Two services of one group share; the contract says which group."""
    event: Event[A] = Event(name="a", address="it", payloads=(IS_A,), group="counters")

    async def run() -> int | None:
        transport = MemoryTransport()

        async def handle(event: A, context: MessageContext) -> None: ...

        bind(transport, event, "one", handle)
        bind(transport, event, "two", handle)
        receipt = await AnyPublisher(transport).publish(A(id=1))
        return receipt.queues

    assert asyncio.run(run()) == 1


def test_correlation_header_goes_both_ways() -> None:
    """The id fills the header, the header fills the id."""
    payload = replace(IS_A, correlation_header="corr")
    event: Event[A] = Event(name="a", address="it", payloads=(payload,))

    async def run() -> list[tuple[str | None, dict[str, str]]]:
        transport, got = MemoryTransport(), list[tuple[str | None, dict[str, str]]]()

        async def handle(event: A, context: MessageContext) -> None:
            got.append((context.correlation_id, dict(context.headers)))

        bind(transport, event, "tests", handle)
        await transport.start()
        await send(transport, event, A(id=1), options={"correlation_id": "c"})
        await send(transport, event, A(id=1), options={"headers": {"corr": "h"}})
        await transport.idle()
        await transport.drain()
        return got

    assert asyncio.run(run()) == [("c", {"corr": "c"}), ("h", {"corr": "h"})]


def test_recording_keeps_what_a_consumer_would_read() -> None:
    """Payloads in order, with the operation that sent them."""
    transport = RecordingTransport()

    async def run() -> None:
        publisher = AnyPublisher(transport)
        await publisher.publish(A(id=1))
        await publisher.publish([3])

    asyncio.run(run())
    assert transport.published == [("send", A(id=1)), ("send", [3])]


def test_round_trip_that_loses_something_fails() -> None:
    """A contract test says what arrived and what was sent."""
    with pytest.raises(AssertionError) as caught:
        sent(AnyPublisher, AnyPublisher.publish, SEND, event=A(id=1), name="Any")
    assert str(caught.value) == "arrived: [{'id': 1}], sent: [A(id=1)]"


@pytest.mark.parametrize("queue", [None, Queue(name="shared")])
def test_a_word_with_text_around_its_parameter(queue: Queue | None) -> None:
    """A binding has whole words only, so both get both."""
    payloads = (IS_A,)
    made: Event[A] = Event(
        name="made", address="it.{id}-made", payloads=payloads, queue=queue
    )
    gone: Event[A] = Event(
        name="gone", address="it.{id}-gone", payloads=payloads, queue=queue
    )

    async def run() -> list[tuple[str, int]]:
        transport, got = MemoryTransport(), list[tuple[str, int]]()

        def handler(name: str) -> Any:
            async def handle(event: A, context: MessageContext) -> None:
                got.append((name, event.id))

            return handle

        for event in (made, gone):
            bind(transport, event, "tests", handler(event.name))
        await transport.start()
        for number in range(4):
            for event in (made, gone):
                await Publisher(transport)._publish(
                    event, A(id=number), {}, {"id": str(number)}
                )
        await transport.idle()
        await transport.drain()
        assert transport.dead_letters == []
        return got

    got = asyncio.run(run())
    assert sorted(got) == [(name, n) for name in ("gone", "made") for n in range(4)]


@pytest.mark.parametrize(
    ("template", "address", "taken"),
    [
        ("it.{id}-made", "it.7-made", True),
        ("it.{id}-made", "it.7-gone", False),
        ("it.{id}-made", "tests.made", True),  # its queue: somebody put it there
        ("it.{id}-made", "elsewhere", True),
        ("city/{c}/lamp-{l}", "city/a.b/lamp-1", True),
        ("city/{c}/lamp-{l}", "city.a/b.lamp-1", True),  # as a routing key
        ("city/{c}/lamp-{l}", "city.a.door-1", False),
        ("it.{id}", "it.7", True),
        ("it", "whatever", True),
    ],
)
def test_whose_an_address_is(template: str, address: str, taken: bool) -> None:
    """What came another way is for the message to say, and not for its address."""
    event: Event[A] = Event(name="made", address=template, payloads=(IS_A,))
    assert Addressing(event).takes(address) is taken


@pytest.mark.parametrize(
    ("topic", "address", "parameters"),
    [
        ("made-{id}.{n}", "it.7.1", {"id": "7", "n": "1"}),
        ("made-{id}.{n}", "made-7.1", {"id": "7", "n": "1"}),
        ("made/{n}", "made.1", {"n": "1"}),
        ("it.all.made", "it.all.made", {}),
        ("made", "made", {}),
    ],
)
def test_an_address_may_be_a_topic(
    topic: str, address: str, parameters: dict[str, str]
) -> None:
    """Kafka has another name for a channel than RabbitMQ has."""
    event: Event[A] = Event(
        name="made",
        address="it.{id}.{n}",
        topic=Topic(name=topic),
        payloads=(IS_A,),
    )
    assert Addressing(event).takes(address)
    assert Addressing(event).parameters(address) == parameters


@pytest.mark.parametrize("kind", ["fanout", "headers", "direct", "default"])
def test_keys_that_mean_nothing_are_not_judged(kind: Any) -> None:
    event: Event[A] = Event(
        name="a",
        address="it.{id}-made",
        payloads=(IS_A,),
        exchange=Exchange(name="x", type=kind),
    )
    assert Addressing(event).takes("it.7-gone")


@pytest.mark.parametrize(
    ("template", "address", "parameters"),
    [
        ("order.{region}.{id}", "order.eu.7", {"region": "eu", "id": "7"}),
        ("it.{id}-made", "it.7-made", {"id": "7"}),
        ("city/{c}/lamp-{l}", "city.a/b.lamp-1", {"c": "a.b", "l": "1"}),
        ("order.{region}", "tests.q", {}),
        ("it", "it", {}),
    ],
)
def test_a_handler_learns_the_parameters_of_the_address(
    template: str, address: str, parameters: dict[str, str]
) -> None:
    event: Event[A] = Event(name="a", address=template, payloads=(IS_A,))
    sending = Event(name="s", address=address, payloads=(IS_A,))
    seen: list[MessageContext] = []

    async def handle(event: A, context: MessageContext) -> None:
        seen.append(context)

    async def run() -> None:
        transport = MemoryTransport()
        queue = Queue(name="q", bind=("#",))
        bind(transport, replace(event, queue=queue), "tests", handle)
        await transport.start()
        await Publisher(transport)._publish(sending, A(id=1), {})
        await transport.idle()
        await transport.drain()

    asyncio.run(run())
    assert [context.parameters for context in seen] == [parameters]


class Cancelled(ContractModel):
    why: str


def test_what_fits_another_operation_alone_is_passed_over() -> None:
    """Who sends no name sends to both; what fits neither is a dead letter of both."""
    cancelled: Payload[Cancelled] = Payload(name="Cancelled", content=Json(Cancelled))
    made: Event[A] = Event(
        name="made", address="it", payloads=(IS_A,), others=("Cancelled",)
    )
    gone: Event[Cancelled] = Event(
        name="gone", address="it", payloads=(cancelled,), others=("A",)
    )
    made, gone = (
        replace(made, passing=(cancelled,)),
        replace(gone, passing=(IS_A,)),
    )
    bodies = ({"id": 1}, {"why": "x"}, {"no": 1})
    got, letters = _deliver(made, gone, values=[(body, "") for body in bodies])
    assert sorted(got, key=str) == [("gone", Cancelled(why="x")), ("made", A(id=1))]
    assert sorted(letters) == [
        "contract violation: id: Field required",
        "contract violation: why: Field required",
    ]


def test_a_name_that_is_nobodys_is_not_guessed() -> None:
    """It would fit both: each says that it is none of its messages."""
    made: Event[A] = Event(name="made", address="it", payloads=(IS_A,), others=("C",))
    gone: Event[A] = replace(made, name="gone", unknown="ignore")
    got, letters = _deliver(made, gone, values=[({"id": 1}, "Any")])
    assert got == []
    assert letters == ["contract violation: its name is 'Any', which no message has"]


def test_a_message_that_breaks_its_own_contract_is_nobody_elses() -> None:
    """Its name says whose it is."""
    cancelled: Payload[Cancelled] = Payload(name="Any", content=Json(Cancelled))
    loose: Payload[Any] = Payload(name="B", content=Json(dict[str, Any]))
    event = Event(name="on", address="it", payloads=(cancelled,), passing=(loose,))
    got, letters = _deliver(event, values=[({"id": 1}, "Any")])
    assert (got, letters) == ([], ["contract violation: why: Field required"])


@pytest.mark.parametrize("name", ["", "shop.Thing"])
def test_a_message_without_a_name_of_its_own_takes_every_name(name: str) -> None:
    """A contract that describes no messages allows any."""
    anything: Payload[Any] = Payload(name="", content=Json(Any))
    event: Event[Any] = Event(name="on", address="a", payloads=(anything,))
    message = Message(
        body=b"[1]",
        content_type="application/json",
        name=name,
        message_id="m",
        address="a",
    )
    received = Dispatch(event).read(message)
    assert received is not None and received.value == [1]
