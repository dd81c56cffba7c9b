"""The message that everybody sends and reads."""

from __future__ import annotations

from pydantic import BaseModel

from generated.runtime import Policy
from generated.runtime.events import Event, Exchange, Json, Payload, Queue


class Line(BaseModel):
    """One article."""

    sku: str
    quantity: int
    price: float


class Order(BaseModel):
    """An order of four lines: some 340 bytes of JSON."""

    id: str
    customer: str
    currency: str
    total: float
    lines: list[Line]


ORDER = Order(
    id="0f6f9b1e-7f1d-4f5e-9a43-0d2b6d4d7f10",
    customer="c3d1b9a2-11d5-4d0f-8d8b-6a2f6f1f2b77",
    currency="EUR",
    total=102.5,
    lines=[Line(sku=f"SKU-{n:05}", quantity=n, price=10.25 * n) for n in (1, 2, 3, 4)],
)
BODY = ORDER.model_dump_json().encode()


def event(name: str) -> Event[Order]:
    """The operation that sends to, and receives from, the queue or topic *name*."""
    return Event(
        name="order",
        address=name,
        payloads=(Payload(name="Order", content=Json(Order)),),
        exchange=Exchange(name="", type="default"),
        queue=Queue(name=name),
        policy=Policy(),
    )
