"""A small contract, as constants."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from codegen.runtime.contract_tests.events.operations import Received, Sent
from codegen.runtime.events import (
    Event,
    Exchange,
    Json,
    Payload,
    Reply,
    Transport,
    bind,
)
from codegen.runtime.models import ContractModel


class Placed(ContractModel):
    """An order."""

    id: Annotated[str, Field(min_length=1, max_length=20)]
    note: str | None = None


class Paid(ContractModel):
    """A payment."""

    id: str


PLACED: Event[Placed] = Event(
    name="placed",
    address="orders.placed",
    payloads=(Payload(name="Placed", content=Json(Placed)),),
    key="id",
)
PAID: Event[Paid] = Event(
    name="paid",
    address="orders.paid",
    payloads=(Payload(name="Paid", content=Json(Paid)),),
    key="id",
)
ASKED: Event[Paid] = Event(
    name="asked",
    address="orders.asked",
    payloads=(Payload(name="Paid", content=Json(Paid)),),
)
ANSWER: Reply[Paid] = Reply(
    event=Event(
        name="asked.reply",
        address="",
        payloads=(Payload(name="Paid", content=Json(Paid)),),
        exchange=Exchange(type="default"),
    )
)
MOVED: Event[Paid] = Event(
    name="moved",
    address="orders.{id}.moved",
    payloads=(Payload(name="Paid", content=Json(Paid)),),
)
NOWHERE: Event[Any] = Event(name="nowhere", address="elsewhere", payloads=())

RECEIVED = Received(event=PLACED, method="placed", pointer="/operations/placed")
SENT = (
    Sent(event=PAID, pointer="/operations/paid"),
    Sent(event=ASKED, pointer="/operations/asked", reply=ANSWER),
    Sent(
        event=MOVED,
        pointer="/operations/moved",
        parameters={"id": ("word",)},
        open=frozenset({"id"}),
    ),
)


class FakeHandlers:
    """Takes everything."""

    async def placed(self, event: Placed, context: object) -> None:
        """Take it."""


def register(transport: Transport, handlers: Any) -> None:
    """Bind handlers, as a generated consumer does."""
    bind(transport, PLACED, "shop", handlers.placed)
