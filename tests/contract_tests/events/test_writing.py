"""What stands in the messages that contract tests send."""

from __future__ import annotations

from typing import Any

from codegen.runtime.contract_tests.events.operations import Received
from codegen.runtime.contract_tests.events.writing import Writer
from codegen.runtime.events import Event, Json, Payload
from codegen.runtime.models import ContractModel
from tests.contract_tests.events.contract import Paid


class Shipped(ContractModel):
    """A parcel, of one order or of several."""

    payment: Paid
    others: list[Paid]


SHIPPED: Payload[Shipped] = Payload(name="Shipped", content=Json(Shipped))
RAW = b'{"payment":{"id":"1"},"others":[{"id":"2"}]}'


def written(known: dict[str, tuple[Any, ...]]) -> Any:
    event = Event(name="shipped", address="shipped", payloads=(SHIPPED,))
    operation = Received(event=event, method="shipped", pointer="/operations/shipped")
    message = Writer(operation=operation, known=known).write(SHIPPED, RAW, "message-1")
    return SHIPPED.content.decode(message.body)


def test_what_is_known_stands_at_any_depth() -> None:
    paid = Paid(id="4711")
    assert written({"id": ("4711",)}) == Shipped(payment=paid, others=[paid])


def test_what_is_known_and_does_not_fit_is_left_out() -> None:
    assert written({"id": (4711,)}) == SHIPPED.content.decode(RAW)
