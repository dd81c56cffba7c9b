"""CloudEvents 1.0 in both modes, as others write them and as they are written here."""

from __future__ import annotations

import json
from typing import Any

import pytest

from codegen.runtime import ContractViolation
from codegen.runtime.events import (
    Binary,
    CloudEvent,
    CloudEvents,
    Event,
    Json,
    Mark,
    Message,
    Payload,
    PublishOptions,
)
from codegen.runtime.events.cloudevents import closed, of_headers
from codegen.runtime.events.cloudevents import opened as body_of
from codegen.runtime.events.dispatch import Dispatch, Received
from codegen.runtime.events.publisher import message_of
from codegen.runtime.models import ContractModel


class Order(ContractModel):
    id: int


class Whole(ContractModel):
    specversion: str
    id: str
    source: str
    type: str
    data: Order


EVENT = CloudEvent(id="m", source="/shop", type="placed")
SAID = {"specversion": "1.0", "id": "m", "source": "/shop", "type": "placed"}


def event(**facts: Any) -> Event[Any]:
    facts = {"name": "Order", "content": Json(Order), **facts}
    return Event(name="on", address="it", payloads=(Payload(**facts),))


def how(mode: Any, **more: Any) -> CloudEvents:
    return CloudEvents(mode=mode, type="placed", source="/shop", **more)


def made(event: Event[Any], **options: Any) -> Message:
    given: PublishOptions = {**options}  # type: ignore[typeddict-item]
    return message_of(event, Order(id=1), given, {}, lambda: "m")


def test_structured_as_it_is_sent() -> None:
    message = made(event(cloudevents=how("structured")))
    assert message == Message(
        body=b'{"specversion":"1.0","id":"m","source":"/shop","type":"placed",'
        b'"data":{"id":1}}',
        content_type="application/cloudevents+json",
        name="Order",
        message_id="m",
        address="it",
    )
    received = Dispatch(event(cloudevents=how("structured"))).read(message)
    assert received == Received(Order(id=1), {}, EVENT)


@pytest.mark.parametrize("prefix", ["ce_", "cloudEvents:", "cloudEvents_", "ce-"])
def test_binary_as_it_is_sent(prefix: str) -> None:
    sent = event(cloudevents=how("binary", prefix=prefix))
    headers = {f"{prefix}{name}": text for name, text in SAID.items()}
    message = made(sent)
    assert message == Message(
        body=b'{"id":1}',
        content_type="application/json",
        name="Order",
        message_id="m",
        address="it",
        headers=headers,
    )
    received = Dispatch(sent).read(message)
    assert received == Received(Order(id=1), headers, EVENT)


def test_what_a_sender_says_stays() -> None:
    """An id in the headers is that of the message: a repetition has the same."""
    sent = event(cloudevents=how("binary"))
    message = made(sent, headers={"ce_id": "own", "ce_subject": "s", "other": "o"})
    assert (message.message_id, message.headers["ce_id"]) == ("own", "own")
    received = Dispatch(sent).read(message)
    assert received is not None
    assert received.event == CloudEvent(
        id="own", source="/shop", type="placed", more={"subject": "s"}
    )


@pytest.mark.parametrize(
    ("written", "data", "content_type", "more"),
    [
        ({"data": {"id": 1}}, b'{"id":1}', "application/json", {}),
        ({"data": "text"}, b'"text"', "application/json", {}),
        ({"data": None}, b"null", "application/json", {}),
        ({}, b"", "application/json", {}),
        ({"data_base64": "/wA="}, b"\xff\x00", "application/json", {}),
        (
            {"datacontenttype": "text/plain", "data": "text"},
            b"text",
            "text/plain",
            {"datacontenttype": "text/plain"},
        ),
        (
            {"datacontenttype": "text/xml", "data_base64": "PGEvPg=="},
            b"<a/>",
            "text/xml",
            {"datacontenttype": "text/xml"},
        ),
        (
            {
                "data": 1,
                "subject": "s",
                "time": "2020-01-01T00:00:00Z",
                "n": 3,
                "x": None,
            },
            b"1",
            "application/json",
            {"subject": "s", "time": "2020-01-01T00:00:00Z", "n": "3"},
        ),
    ],
)
def test_structured_as_others_write_it(
    written: dict[str, Any], data: bytes, content_type: str, more: dict[str, str]
) -> None:
    expected = CloudEvent(id="m", source="/shop", type="placed", more=more)
    body = json.dumps(SAID | written).encode()
    assert body_of(body) == (expected, data, content_type)


def test_data_that_is_no_json_is_base64() -> None:
    body = closed(EVENT, b"\xff", "image/png")
    assert json.loads(body) == {
        **SAID,
        "datacontenttype": "image/png",
        "data_base64": "/w==",
    }
    again = body_of(body)
    assert again[1:] == (b"\xff", "image/png")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"[]", "no CloudEvent: it is no object"),
        (b"{}", "no CloudEvent: specversion is None, not 1.0"),
        (
            json.dumps(SAID | {"specversion": "0.3"}).encode(),
            "no CloudEvent: specversion is '0.3', not 1.0",
        ),
        (json.dumps(SAID | {"id": ""}).encode(), "no CloudEvent: id is missing"),
        (json.dumps(SAID | {"type": 1}).encode(), "no CloudEvent: type is missing"),
        (
            json.dumps(SAID | {"data_base64": "?"}).encode(),
            "no CloudEvent: data_base64 is none",
        ),
        (
            json.dumps(SAID | {"datacontenttype": 1}).encode(),
            "no CloudEvent: datacontenttype is no text",
        ),
    ],
)
def test_what_is_no_cloud_event(body: bytes, said: str) -> None:
    with pytest.raises(ContractViolation) as caught:
        body_of(body)
    assert str(caught.value) == said


def test_headers_that_are_not_in_order() -> None:
    """They break a contract that speaks of CloudEvents, and are headers in another."""
    headers = {"ce_specversion": "0.3", "ce_type": "placed"}
    message = Message(
        body=b'{"id":1}',
        content_type="",
        name="",
        message_id="m",
        address="it",
        headers=headers,
    )
    assert Dispatch(event()).read(message) == Received(Order(id=1), headers)
    with pytest.raises(ContractViolation, match="specversion is '0.3'"):
        Dispatch(event(cloudevents=how("binary"))).read(message)
    assert of_headers({"ce_type": "placed"}) is None


@pytest.mark.parametrize("declared", ["structured", "binary"])
@pytest.mark.parametrize("sent", ["structured", "binary"])
def test_a_consumer_takes_both_modes(declared: Any, sent: Any) -> None:
    message = made(event(cloudevents=how(sent)))
    received = Dispatch(event(cloudevents=how(declared))).read(message)
    assert received is not None
    assert (received.value, received.event) == (Order(id=1), EVENT)


@pytest.mark.parametrize("mode", ["structured", "binary"])
@pytest.mark.parametrize("media_type", ["application/cloudevents+json", ""])
def test_a_contract_that_describes_the_whole(mode: Any, media_type: str) -> None:
    """It gets the whole, also where only the data came as the body."""
    content: Json[Whole] = Json(Whole, media_type=media_type or "application/json")
    whole = event(content=content)
    received = Dispatch(whole).read(made(event(cloudevents=how(mode))))
    assert received is not None
    assert received.value == Whole(**SAID, data=Order(id=1))
    assert received.event == EVENT


def test_types_tell_them_apart() -> None:
    """In both modes; what is neither is unknown."""

    def one(name: str) -> Payload[Any]:
        mark = Mark("cloudevent", "type", name)
        return Payload(name=f"{name}Message", content=Json(Order), marks=(mark,))

    both: Event[Any] = Event(name="on", address="it", payloads=(one("a"), one("b")))
    seen = []
    for mode in ("structured", "binary"):
        for type_ in ("b", "a", "c"):
            kind = CloudEvents(mode=mode, type=type_, source="/")
            message = made(event(name="", cloudevents=kind))
            dispatch = Dispatch(both)
            try:
                received = dispatch.read(message)
                assert received is not None and received.event is not None
                seen.append(received.event.type)
            except ContractViolation as error:
                seen.append(str(error))
    unknown = "type is 'c', which no message has"
    assert seen == ["b", "a", unknown, "b", "a", unknown]
    assert both.takes(
        made(
            event(
                name="",
                cloudevents=CloudEvents(mode="structured", type="b", source="/"),
            )
        )
    )


def test_bytes_in_a_structured_event() -> None:
    photo = event(content=Binary(media_type="image/png"), cloudevents=how("structured"))
    message = message_of(photo, b"\x89", {}, {}, lambda: "m")
    received = Dispatch(photo).read(message)
    assert received is not None and received.value == b"\x89"


def test_identity() -> None:
    """Ids are different for each source; what is long is kept short."""
    assert EVENT.identity == "/shop#m"
    sources = ("a", "a#b", "a%23b")
    ids = ("c", "b#c")
    every = {
        CloudEvent(id=i, source=s, type="t").identity for s in sources for i in ids
    }
    assert len(every) == 6
    long = CloudEvent(id="i" * 500, source="/", type="t").identity
    assert (
        len(long),
        long == CloudEvent(id="i" * 501, source="/", type="t").identity,
    ) == (
        64,
        False,
    )
