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
        Received(
            event=events.FOLLOW_PAYMENT,
            method="follow_payment",
            pointer="/operations/followPayment",
        ),
    ),
    sent=(
        Sent(event=events.ORDER_CREATED, pointer="/operations/orderCreated"),
        Sent(event=events.ORDER_PAID, pointer="/operations/orderPaid"),
        Sent(event=events.ORDER_CANCELLED, pointer="/operations/orderCancelled"),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_follow_payment() -> None:
    """Receive from orders.payments: what is allowed is handled."""
    SUBJECT.handles(events.FOLLOW_PAYMENT)


def test_follow_payment_poison() -> None:
    """Receive from orders.payments: what is forbidden stops nothing."""
    SUBJECT.isolates(events.FOLLOW_PAYMENT)


def test_follow_payment_once() -> None:
    """Receive from orders.payments: once is enough."""
    SUBJECT.handles_once(events.FOLLOW_PAYMENT)


def test_follow_payment_order() -> None:
    """Receive from orders.payments: order is no matter."""
    SUBJECT.handles_in_any_order(events.FOLLOW_PAYMENT)


def test_follow_payment_acknowledged() -> None:
    """Receive from orders.payments: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.FOLLOW_PAYMENT)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_order_created() -> None:
    """Send to order.created."""
    SUBJECT.sends(events.ORDER_CREATED)


def test_order_paid() -> None:
    """Send to order.paid."""
    SUBJECT.sends(events.ORDER_PAID)


def test_order_cancelled() -> None:
    """Send to order.cancelled."""
    SUBJECT.sends(events.ORDER_CANCELLED)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
