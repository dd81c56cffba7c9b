"""What is wrong with what was published, said of each place of a message."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field

from codegen.runtime.contract_tests.events.operations import Sent
from codegen.runtime.contract_tests.events.publications import problems
from codegen.runtime.contract_tests.events.watched import Publication
from codegen.runtime.events import Event, Exchange, Json, Message, Payload
from codegen.runtime.events.cloudevents import CloudEvents
from codegen.runtime.models import ContractEnum, ContractModel


class State(ContractEnum, StrEnum):
    """A state."""

    NEW = "new"


class Placed(ContractModel):
    """An order."""

    order_id: Annotated[str, Field(alias="orderId")]
    at: datetime
    state: State | None = None
    region: str | None = None


class Gone(ContractModel):
    """An order that is no more."""

    order_id: Annotated[str, Field(alias="orderId")]
    kind: Literal["gone"] = "gone"


class Headers(ContractModel):
    """Headers."""

    tenant: str
    cause: str | None = None


PLACED = Payload(
    name="Placed", content=Json(Placed), headers=Headers, correlation_header="cause"
)
EVENT: Event[Any] = Event(
    name="changed",
    address="orders.{region}",
    payloads=(PLACED, Payload(name="Gone", content=Json(Gone))),
    exchange=Exchange(name="shop", type="topic"),
    key="order_id",
    located=(("region", "region", ""),),
)
SENT = Sent(
    event=EVENT, pointer="/operations/changed", parameters={"region": ("eu", "us")}
)
RIGHT = Message(
    body=b'{"orderId": "7", "at": "2026-01-02T03:04:05Z", "region": "eu"}',
    content_type="application/json; charset=utf-8",
    name="Placed",
    message_id="m-1",
    address="orders.eu",
    correlation_id="c-1",
    key="7",
    headers={"tenant": "acme", "cause": "c-1"},
)


def _found(message: Message, event: Event[Any] = EVENT) -> list[tuple[str, str]]:
    published = Publication(event, message)
    return [(one.check, one.said) for one in problems(SENT, EVENT, published)]


def test_what_is_right() -> None:
    assert _found(RIGHT) == []
    assert _found(replace(RIGHT, correlation_id=None, headers={"tenant": "x"})) == []


def _body(text: str) -> dict[str, Any]:
    return {"body": text.encode()}


@pytest.mark.parametrize(
    ("changed", "check", "said"),
    [
        ({"address": "orders.fr"}, "event_address", "none of ('eu', 'us')"),
        ({"address": "orders.us"}, "event_address", "payload says 'eu'"),
        ({"address": "order.eu"}, "event_address", "not to 'orders.{region}'"),
        ({"name": "Lost"}, "event_message_name", "the contract has Placed, Gone"),
        ({"name": "Gone"}, "undeclared_property", "/at"),
        ({"content_type": "text/plain"}, "event_content_type", "'text/plain'"),
        ({"key": "8"}, "event_key", "the key '8'"),
        ({"key": None}, "event_key", "no key"),
        ({"headers": {"cause": "c-1"}}, "event_headers", "tenant"),
        ({"headers": {"tenant": "a"}}, "event_correlation", "is missing"),
        ({"correlation_id": "c-2"}, "event_correlation", "is 'c-1'"),
        ({"message_id": "m" * 300}, "event_can_be_carried", "255 can be carried"),
        (_body('{"orderId": "7"}'), "event_schema", "Placed: at"),
        (_body("{"), "event_schema", "Placed: "),
        (
            _body('{"orderId": "7", "at": "2026-01-02T03:04:05Z", "state": "old"}'),
            "event_schema",
            "state",
        ),
        (
            _body('{"orderId": "7", "at": "2026-01-02T03:04:05Z", "more": 1}'),
            "undeclared_property",
            "It has /more",
        ),
    ],
)
def test_what_is_wrong(changed: dict[str, Any], check: str, said: str) -> None:
    found = _found(replace(RIGHT, **changed))
    assert check in [one for one, _ in found], found
    assert any(said in text for one, text in found if one == check), found


def test_another_exchange() -> None:
    ((check, said),) = _found(RIGHT, Event(name="x", address="", payloads=()))
    assert check == "event_address"
    assert (
        said
        == "It went to 'orders.eu' of exchange '', not to 'orders.{region}' of exchange 'shop'."
    )


def test_it_need_not_say_its_name_where_one_alone_fits() -> None:
    assert _found(replace(RIGHT, name="")) == []


def test_two_that_may_be_meant() -> None:
    both = tuple(Payload(name=name, content=Json(Gone)) for name in ("One", "Two"))
    event = replace(EVENT, payloads=both, address="orders", located=())
    message = replace(RIGHT, name="", body=b'{"orderId": "7"}', address="orders")
    found = list(
        problems(replace(SENT, event=event), event, Publication(event, message))
    )
    assert [one.said for one in found] == [
        "It does not say which it is, and may be One, Two."
    ]


def test_cloud_events() -> None:
    how = CloudEvents(mode="structured", type="com.example.gone", source="/orders")
    payload = Payload(name="Gone", content=Json(Gone), cloudevents=how)
    event: Event[Any] = Event(name="gone", address="gone", payloads=(payload,))
    sent = Sent(event=event, pointer="/operations/gone")
    message = replace(RIGHT, name="Gone", address="gone", key=None, headers={})

    def found(**changed: Any) -> list[str]:
        published = Publication(event, replace(message, **changed))
        return [one.check for one in problems(sent, event, published)]

    whole = b'{"specversion": "1.0", "id": "1", "source": "/orders", "type": "%s", "data": {"orderId": "7"}}'
    kind = {"content_type": "application/cloudevents+json"}
    assert found(body=whole % b"com.example.gone", **kind) == []
    assert found(body=whole % b"com.example.kept", **kind) == ["cloud_event"]
    assert found(body=b'{"orderId": "7"}', **kind) == ["cloud_event"]
    assert found(body=b'{"orderId": "7"}') == ["cloud_event", "event_content_type"]
