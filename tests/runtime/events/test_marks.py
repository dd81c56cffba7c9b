"""Messages without a name: known by their marks, or by what they fit."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from codegen.runtime import ContractViolation
from codegen.runtime.events import (
    Event,
    Json,
    Mark,
    MemoryTransport,
    Message,
    MessageContext,
    Payload,
    Queue,
    UnknownMessage,
    bind,
)
from codegen.runtime.events.dispatch import Dispatch, Received
from codegen.runtime.models import ContractModel


class A(ContractModel):
    id: int


class B(ContractModel):
    id: int


class Tagged(ContractModel):
    tag: str


def payload(name: str, kind: Any, *marks: Mark, headers: Any = None) -> Payload[Any]:
    return Payload(name=name, content=Json(kind), marks=marks, headers=headers)


def event(*payloads: Payload[Any], **facts: Any) -> Event[Any]:
    return Event(name="on", address="it", payloads=payloads, **facts)


def message(body: bytes, name: str = "", **headers: str) -> Message:
    return Message(
        body=body,
        content_type="application/json",
        name=name,
        message_id="m",
        address="it",
        headers=headers,
    )


KIND = event(
    payload("a", A, Mark("property", "kind", "a")),
    payload("b", B, Mark("property", "kind", "b"), Mark("header", "k", "b")),
    others=("c",),
    passed=(Mark("property", "kind", "c"),),
)


@pytest.mark.parametrize(
    ("got", "value"),
    [
        (message(b'{"id":1}', "b"), B(id=1)),
        (message(b'{"id":1,"kind":"a"}', "b"), B(id=1)),
        (message(b'{"id":1,"kind":"b"}'), B(id=1)),
        (message(b'{"id":1,"kind":"b"}', "of somebody else"), B(id=1)),
        (message(b'{"id":1,"kind":"a"}', k="b"), A(id=1)),
        (message(b'{"id":1}', k="b"), B(id=1)),
        (message(b'{"id":1,"kind":2}', k="b"), B(id=1)),
        (message(b'{"id":1}', k="new"), A(id=1)),
        (message(b'{"id":1}'), A(id=1)),
        (message(b"{}", "c"), None),
        (message(b'{"kind":"c"}'), None),
    ],
)
def test_name_then_property_then_header_then_fit(got: Message, value: Any) -> None:
    received = None if value is None else Received(value, got.headers)
    assert Dispatch(KIND).read(got) == received


@pytest.mark.parametrize(
    ("got", "kind", "said"),
    [
        (
            message(b'{"id":1,"kind":"d"}'),
            UnknownMessage,
            "kind is 'd', which no message has",
        ),
        (
            message(b'{"id":1}', "d"),
            UnknownMessage,
            "its name is 'd', which no message has",
        ),
        (message(b"{}"), ContractViolation, "id: Field required"),
        (message(b"{}", "a"), ContractViolation, "id: Field required"),
        (message(b'{"kind":"a"}'), ContractViolation, "id: Field required"),
    ],
)
def test_what_none_of_them_is(got: Message, kind: type, said: str) -> None:
    """Unknown is what says that it is something else; what says nothing is broken."""
    with pytest.raises(ContractViolation) as caught:
        Dispatch(KIND).read(got)
    assert (type(caught.value), str(caught.value)) == (kind, said)
    assert caught.value.raw == got.body


def _delivered(*events: Event[Any], got: list[Message]) -> Any:
    async def run() -> Any:
        transport, seen = MemoryTransport(), list[tuple[str, Any, Any]]()

        def handler(name: str) -> Any:
            async def handle(event: Any, context: MessageContext[Any]) -> None:
                seen.append((name, event, context.headers))

            return handle

        for one in events:
            bind(transport, one, "tests", handler(one.name))
        await transport.start()
        for each in got:
            await transport.publish(events[0], each)
        await transport.idle()
        await transport.drain()
        return seen, [letter.reason for letter in transport.dead_letters]

    return asyncio.run(run())


def test_unknown_ones_may_be_ignored() -> None:
    """What is known and broken may not, nor what is nothing at all."""
    ignoring = event(*KIND.payloads, unknown="ignore")
    bodies = [b'{"kind":"d"}', b'{"kind":"a"}', b"\xff"]
    seen, letters = _delivered(ignoring, got=[message(body) for body in bodies])
    assert seen == []
    assert letters[0] == "contract violation: id: Field required"
    assert [len(letters), "Invalid JSON" in letters[1]] == [2, True]


def test_two_operations_of_one_queue() -> None:
    """Each gets what has its mark, whoever's turn it is."""
    queue = Queue(name="q")
    marks = [Mark("header", "kind", "a"), Mark("header", "kind", "b")]
    one = event(payload("a", A, marks[0]), queue=queue, passed=(marks[1],))
    two = event(payload("b", B, marks[1]), queue=queue, passed=(marks[0],))
    got = [message(b'{"id":%d}' % n, kind="ab"[n % 2]) for n in range(6)]
    seen, letters = _delivered(one, two, got=got)
    assert letters == []
    values = [value for _, value, _ in seen]
    expected = [(A, B)[n % 2](id=n) for n in range(6)]
    assert sorted(values, key=lambda one: one.id) == expected


def test_headers_come_as_their_class() -> None:
    """Unless one message of the event has none: then as they came, and checked."""
    a, b = payload("a", A, headers=Tagged), payload("b", B)
    got = [message(b'{"id":1}', "a", tag="t"), message(b'{"id":2}', "a")]
    broken = "contract violation: headers: tag: Field required"
    assert _delivered(event(a), got=got) == (
        [("on", A(id=1), Tagged(tag="t"))],
        [broken],
    )
    assert _delivered(event(a, b), got=got) == (
        [("on", A(id=1), {"tag": "t"})],
        [broken],
    )


def test_headers_that_others_add_are_no_violation() -> None:
    """Brokers and tracers do, also where the contract wants no others."""

    class Closed(Tagged, extra="forbid"):
        pass

    got = message(b'{"id":1}', "a", tag="t", traceparent="00-1")
    received = Dispatch(event(payload("a", A, headers=Closed))).read(got)
    assert received == Received(A(id=1), Closed(tag="t"))


def test_a_context_that_is_made_for_a_test() -> None:
    """With a class, and with texts."""
    facts: dict[str, Any] = {
        "name": "",
        "message_id": "m",
        "correlation_id": None,
        "key": None,
        "address": "it",
        "attempt": 1,
    }
    typed = MessageContext[Tagged](headers=Tagged(tag="t"), **facts)
    assert typed.headers_as(Tagged) is typed.headers
    texts: MessageContext = MessageContext(headers={"tag": "t"}, **facts)
    assert texts.headers_as(Tagged) == Tagged(tag="t")
