"""Whether a service keeps orders.asyncapi.yaml."""

from __future__ import annotations

from ..orders.events import events
from ..orders.events.consumer import register
from ..orders.events.fake import FakeOrdersHandlers
from ..runtime.contract_tests.events.operations import Received, Sent
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="orders",
    slice="events",
    contract="orders.asyncapi.yaml",
    tests=__file__,
    fake=FakeOrdersHandlers,
    register=register,
    received=(
        Received(event=events.SHIP, method="ship", pointer="/operations/ship"),
        Received(event=events.BILL, method="bill", pointer="/operations/bill"),
        Received(event=events.PACK, method="pack", pointer="/operations/pack"),
    ),
    sent=(Sent(event=events.PLACED, pointer="/operations/placed"),),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_ship() -> None:
    """Receive from order.placed: what is allowed is handled."""
    SUBJECT.handles(events.SHIP)


def test_ship_poison() -> None:
    """Receive from order.placed: what is forbidden stops nothing."""
    SUBJECT.isolates(events.SHIP)


def test_ship_once() -> None:
    """Receive from order.placed: once is enough."""
    SUBJECT.handles_once(events.SHIP)


def test_ship_order() -> None:
    """Receive from order.placed: order is no matter."""
    SUBJECT.handles_in_any_order(events.SHIP)


def test_ship_acknowledged() -> None:
    """Receive from order.placed: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.SHIP)


def test_bill() -> None:
    """Receive from order.placed: what is allowed is handled."""
    SUBJECT.handles(events.BILL)


def test_bill_poison() -> None:
    """Receive from order.placed: what is forbidden stops nothing."""
    SUBJECT.isolates(events.BILL)


def test_bill_once() -> None:
    """Receive from order.placed: once is enough."""
    SUBJECT.handles_once(events.BILL)


def test_bill_order() -> None:
    """Receive from order.placed: order is no matter."""
    SUBJECT.handles_in_any_order(events.BILL)


def test_bill_acknowledged() -> None:
    """Receive from order.placed: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.BILL)


def test_pack() -> None:
    """Receive from order.placed: what is allowed is handled."""
    SUBJECT.handles(events.PACK)


def test_pack_poison() -> None:
    """Receive from order.placed: what is forbidden stops nothing."""
    SUBJECT.isolates(events.PACK)


def test_pack_once() -> None:
    """Receive from order.placed: once is enough."""
    SUBJECT.handles_once(events.PACK)


def test_pack_order() -> None:
    """Receive from order.placed: order is no matter."""
    SUBJECT.handles_in_any_order(events.PACK)


def test_pack_acknowledged() -> None:
    """Receive from order.placed: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.PACK)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_placed() -> None:
    """Send to order.placed."""
    SUBJECT.sends(events.PLACED)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
