"""Whether a service keeps inventory.asyncapi.yaml."""

from __future__ import annotations

from ..inventory.events import events
from ..inventory.events.consumer import register
from ..inventory.events.fake import FakeInventoryHandlers
from ..runtime.contract_tests.events.operations import Received, Sent
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="inventory",
    slice="events",
    contract="inventory.asyncapi.yaml",
    tests=__file__,
    fake=FakeInventoryHandlers,
    register=register,
    received=(
        Received(
            event=events.FOLLOW_ORDER,
            method="follow_order",
            pointer="/operations/followOrder",
        ),
    ),
    sent=(
        Sent(event=events.STOCK_RESERVED, pointer="/operations/stockReserved"),
        Sent(event=events.STOCK_RELEASED, pointer="/operations/stockReleased"),
        Sent(event=events.STOCK_RAN_OUT, pointer="/operations/stockRanOut"),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_follow_order() -> None:
    """Receive from inventory.orders: what is allowed is handled."""
    SUBJECT.handles(events.FOLLOW_ORDER)


def test_follow_order_poison() -> None:
    """Receive from inventory.orders: what is forbidden stops nothing."""
    SUBJECT.isolates(events.FOLLOW_ORDER)


def test_follow_order_once() -> None:
    """Receive from inventory.orders: once is enough."""
    SUBJECT.handles_once(events.FOLLOW_ORDER)


def test_follow_order_order() -> None:
    """Receive from inventory.orders: order is no matter."""
    SUBJECT.handles_in_any_order(events.FOLLOW_ORDER)


def test_follow_order_acknowledged() -> None:
    """Receive from inventory.orders: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.FOLLOW_ORDER)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_stock_reserved() -> None:
    """Send to stock.reserved."""
    SUBJECT.sends(events.STOCK_RESERVED)


def test_stock_released() -> None:
    """Send to stock.released."""
    SUBJECT.sends(events.STOCK_RELEASED)


def test_stock_ran_out() -> None:
    """Send to stock.ranOut."""
    SUBJECT.sends(events.STOCK_RAN_OUT)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
