"""Whether a service keeps orders.stream.asyncapi.yaml."""

from __future__ import annotations

from ..orders.events.stream import events
from ..orders.events.stream.consumer import register
from ..orders.events.stream.fake import FakeOrdersStreamHandlers
from ..runtime.contract_tests.events.operations import Received, Sent
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="orders",
    slice="events.stream",
    contract="orders.stream.asyncapi.yaml",
    tests=__file__,
    fake=FakeOrdersStreamHandlers,
    register=register,
    received=(
        Received(
            event=events.FOLLOW_ORDERS,
            method="follow_orders",
            pointer="/operations/followOrders",
        ),
    ),
    sent=(Sent(event=events.RECORD_ORDER, pointer="/operations/recordOrder"),),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_follow_orders() -> None:
    """Receive from orders: what is allowed is handled."""
    SUBJECT.handles(events.FOLLOW_ORDERS)


def test_follow_orders_poison() -> None:
    """Receive from orders: what is forbidden stops nothing."""
    SUBJECT.isolates(events.FOLLOW_ORDERS)


def test_follow_orders_once() -> None:
    """Receive from orders: once is enough."""
    SUBJECT.handles_once(events.FOLLOW_ORDERS)


def test_follow_orders_order() -> None:
    """Receive from orders: order is no matter."""
    SUBJECT.handles_in_any_order(events.FOLLOW_ORDERS)


def test_follow_orders_acknowledged() -> None:
    """Receive from orders: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.FOLLOW_ORDERS)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_record_order() -> None:
    """Send to orders."""
    SUBJECT.sends(events.RECORD_ORDER)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
