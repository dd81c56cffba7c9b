"""What the contract does not allow is not sent: nobody is to find it in the dead letters."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
from pydantic import BaseModel, Field

from codegen.runtime import ContractViolation
from codegen.runtime.content import Binary, Text
from codegen.runtime.events import (
    Event,
    Json,
    MemoryTransport,
    Message,
    Payload,
    Publisher,
    PublishOptions,
    Receipt,
    send,
)
from codegen.runtime.models import ContractModel
from tests.runtime.virtual import VirtualTime


class Line(ContractModel):
    sku: str
    count: Annotated[int, Field(ge=1)]


class Placed(ContractModel):
    id: str
    lines: list[Line] = []


class Paid(ContractModel):
    id: str


class Lookalike(ContractModel):
    """Has the fields of another."""

    id: str


class Headers(ContractModel):
    region: Annotated[str, Field(pattern="^[a-z]+$")]
    retries: int | None = None


class PaidHeaders(ContractModel, extra="forbid"):
    kind: str


PLACED: Payload[Any] = Payload(name="Placed", content=Json(Placed))
PAID: Payload[Any] = Payload(name="Paid", content=Json(Paid))


def event(*payloads: Payload[Any]) -> Event[Any]:
    return Event(name="send", address="it", payloads=payloads or (PLACED,))


class Kept(MemoryTransport):
    """Keeps what would leave."""

    def __init__(self, time: VirtualTime) -> None:
        super().__init__(clock=time.clock)
        self.left: list[Message] = []

    async def publish(self, event: Event[Any], message: Message) -> Receipt:
        self.left.append(message)
        return Receipt(message_id=message.message_id, queues=1)


def published(
    time: VirtualTime,
    event: Event[Any],
    value: object,
    options: PublishOptions | None = None,
    headers: BaseModel | None = None,
    name: str | None = None,
) -> list[Message]:
    transport = Kept(time)
    publisher = Publisher(transport, new_id=lambda: "m")
    try:
        sent = publisher._publish(event, value, options or {}, None, headers, name)
        time.run(sent)
    except ContractViolation:
        assert transport.left == []
        raise
    return transport.left


GOOD = Placed(id="a", lines=[Line(sku="s", count=1)])


def test_what_the_contract_allows_leaves(time: VirtualTime) -> None:
    assert published(time, event(), GOOD) == [
        Message(
            body=b'{"id":"a","lines":[{"sku":"s","count":1}]}',
            content_type="application/json",
            name="Placed",
            message_id="m",
            address="it",
        )
    ]


def changed() -> Placed:
    made = GOOD.model_copy(deep=True)
    made.lines[0].count = 0
    return made


@pytest.mark.parametrize(
    ("payloads", "value", "message"),
    [
        ((), Lookalike(id="a"), "send: a value of type Lookalike, no Placed"),
        ((), {"id": "a"}, "send: a value of type dict, no Placed"),
        ((), None, "send: a value of type NoneType, no Placed"),
        ((), Placed.model_construct(), "send: id: Field required"),
        (
            (),
            Placed.model_construct(id=1),
            "send: id: Input should be a valid string",
        ),
        (
            (),
            changed(),
            "send: lines.0.count: Input should be greater than or equal to 1",
        ),
        (
            (PLACED, PAID),
            Lookalike(id="a"),
            "send: a value of type Lookalike is none of Placed, Paid",
        ),
        (
            (PLACED, PAID),
            Paid.model_construct(),
            "send: id: Field required",
        ),
        (
            (Payload(name="Text", content=Text()),),
            b"x",
            "send: a value of type bytes, no str",
        ),
        (
            (Payload(name="Bytes", content=Binary()),),
            "x",
            "send: a value of type str, no bytes",
        ),
        (
            (Payload(name="List", content=Json(list[int])),),
            ["x"],
            "send: a value of type list, no list",
        ),
    ],
)
def test_a_payload_that_breaks_the_contract(
    time: VirtualTime,
    payloads: tuple[Payload[Any], ...],
    value: object,
    message: str,
    recwarn: pytest.WarningsRecorder,
) -> None:
    """It is told once, and not in warnings beside."""
    with pytest.raises(ContractViolation) as caught:
        published(time, event(*payloads), value)
    assert str(caught.value) == message
    assert caught.value.operation == "send"
    assert list(recwarn) == []


def test_what_cannot_be_json(time: VirtualTime) -> None:
    anything: Payload[Any] = Payload(name="Any", content=Json(Any))
    with pytest.raises(ContractViolation, match="^send: no JSON: "):
        published(time, event(anything), {"x": object()})


def test_the_name_of_another_type(time: VirtualTime) -> None:
    with pytest.raises(ContractViolation) as caught:
        published(time, event(PLACED, PAID), GOOD, name="Paid")
    assert str(caught.value) == "send: a value of type Placed, no Paid"


WITH: Payload[Any] = Payload(name="Placed", content=Json(Placed), headers=Headers)


@pytest.mark.parametrize(
    ("options", "headers", "message"),
    [
        ({}, None, "send: headers: region: Field required"),
        (
            {},
            Headers.model_construct(region="EU"),
            "send: headers: region: String should match pattern '^[a-z]+$'",
        ),
        ({}, PaidHeaders(kind="k"), "send: headers: region: Field required"),
        (
            {"headers": {"region": "eu", "retries": "many"}},
            None,
            "send: headers: retries: Input should be a valid integer, unable to parse"
            " string as an integer",
        ),
    ],
)
def test_headers_that_break_the_contract(
    time: VirtualTime,
    options: PublishOptions,
    headers: BaseModel | None,
    message: str,
) -> None:
    with pytest.raises(ContractViolation) as caught:
        published(time, event(WITH), GOOD, options, headers)
    assert str(caught.value) == message


def test_headers_that_the_contract_allows(time: VirtualTime) -> None:
    """As a class, and as texts."""
    typed = published(time, event(WITH), GOOD, None, Headers(region="eu", retries=3))
    texts: PublishOptions = {"headers": {"region": "eu", "retries": "3"}}
    assert typed == published(time, event(WITH), GOOD, texts)
    assert typed[0].headers == {"region": "eu", "retries": "3"}


def test_headers_say_which_message_it_is(time: VirtualTime) -> None:
    """Two messages of one type, apart by their headers."""
    one: Payload[Any] = Payload(name="One", content=Json(Placed), headers=Headers)
    two: Payload[Any] = Payload(name="Two", content=Json(Placed), headers=PaidHeaders)
    both = event(one, two)
    (first,) = published(time, both, GOOD, None, Headers(region="eu"))
    (second,) = published(time, both, GOOD, None, PaidHeaders(kind="k"))
    assert [(first.name, first.headers), (second.name, second.headers)] == [
        ("One", {"region": "eu"}),
        ("Two", {"kind": "k"}),
    ]


def test_what_is_sent_for_a_test_is_held_to_it_as_well(time: VirtualTime) -> None:
    with pytest.raises(ContractViolation, match="region: Field required"):
        time.run(send(Kept(time), event(WITH), GOOD))
    transport = Kept(time)
    time.run(send(transport, event(WITH), GOOD, headers=Headers(region="eu")))
    assert transport.left[0].headers == {"region": "eu"}


@pytest.mark.parametrize(
    ("options", "error", "told"),
    [
        ({"mesage_id": "1"}, TypeError, "there is no option 'mesage_id'"),
        ({"headers": {"n": 1}}, TypeError, "header 'n' must be text, not int"),
        (
            {"headers": {1: "n"}},
            TypeError,
            "the name of header 1 must be text, not int",
        ),
        ({"headers": {"": "a"}}, ValueError, "the name of header '' must not be empty"),
        (
            {"headers": {"n" * 256: "a"}},
            ValueError,
            f"the name of header {'n' * 256!r} has 256 bytes, 255 can be carried",
        ),
        (
            {"headers": {"a\0b": "a"}},
            ValueError,
            "the name of header 'a\\x00b' must have no NUL",
        ),
        (
            {"headers": {"a": "\ud800"}},
            ValueError,
            "header 'a' has a surrogate, which is no character: '\\ud800'",
        ),
        ({"headers": {"CC": "a"}}, ValueError, "header 'CC' is RabbitMQ's own"),
        ({"headers": [("a", "b")]}, TypeError, "headers must be a mapping, not list"),
        ({"message_id": 7}, TypeError, "message_id must be text, not int"),
        (
            {"message_id": "ä" * 128},
            ValueError,
            "message_id has 256 bytes, 255 can be carried",
        ),
        ({"message_id": "a\0"}, ValueError, "message_id must have no NUL"),
        (
            {"correlation_id": "\udfff"},
            ValueError,
            "correlation_id has a surrogate, which is no character: '\\udfff'",
        ),
        ({"correlation_id": b"c"}, TypeError, "correlation_id must be text, not bytes"),
        ({"key": 7}, TypeError, "key must be text, not int"),
    ],
)
def test_what_some_broker_cannot_carry(
    time: VirtualTime, options: Any, error: type[Exception], told: str
) -> None:
    """It is refused on every transport, in memory too."""
    with pytest.raises(error) as caught:
        published(time, event(), GOOD, options)
    assert str(caught.value) == f"send: {told}"
    assert type(caught.value) is error


def test_what_every_broker_carries(time: VirtualTime) -> None:
    options: PublishOptions = {
        "headers": {"größe": "\0" + "ä" * 5000, "empty": ""},
        "message_id": "ä" * 127 + "a",
        "correlation_id": "c" * 255,
        "key": "k" * 5000,
    }
    (message,) = published(time, event(), GOOD, options)
    assert message.headers == options["headers"]
    assert (message.message_id, message.key) == ("ä" * 127 + "a", "k" * 5000)


def test_an_address_that_is_too_long(time: VirtualTime) -> None:
    wide: Event[Any] = Event(name="send", address="it.{id}", payloads=(PLACED,))
    publisher = Publisher(Kept(time))
    sending = publisher._publish(wide, GOOD, {}, {"id": "x" * 300})
    with pytest.raises(ValueError) as caught:
        time.run(sending)
    assert str(caught.value) == "send: address has 303 bytes, 255 can be carried"


@pytest.mark.parametrize("given", [{"region": "mars"}, {}])
def test_a_parameter_that_the_contract_does_not_allow(
    time: VirtualTime, given: dict[str, object]
) -> None:
    """Whoever says it: the caller, or a field of the message."""
    paid: Event[Any] = Event(
        name="send",
        address="paid.{region}",
        payloads=(PAID,),
        located=(("region", "id", ""),),
        allowed=(("region", ("eu", "us")),),
    )
    transport = Kept(time)
    publisher = Publisher(transport)
    for region in ("eu", "us"):
        time.run(publisher._publish(paid, Paid(id="mars"), {}, {"region": region}))
    assert [message.address for message in transport.left] == ["paid.eu", "paid.us"]
    with pytest.raises(ContractViolation) as caught:
        time.run(publisher._publish(paid, Paid(id="mars"), {}, given))
    wanted = "send: address parameter 'region' is 'mars', none of 'eu', 'us'"
    assert str(caught.value) == wanted
    assert caught.value.operation == "send"
    assert len(transport.left) == 2


def test_a_mapping_where_the_contract_has_a_class(time: VirtualTime) -> None:
    typed = Payload(name="Placed", content=Json(Placed), headers=Headers)
    headers: Any = {"region": "eu"}
    with pytest.raises(TypeError) as caught:
        published(time, event(typed), GOOD, headers=headers)
    assert str(caught.value) == "send: headers must be Headers, not dict"
