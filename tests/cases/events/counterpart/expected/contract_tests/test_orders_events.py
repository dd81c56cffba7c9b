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
            event=events.CANCEL,
            method="cancel",
            pointer="/operations/cancel",
            reply=events.CANCEL_REPLY,
        ),
    ),
    sent=(
        Sent(
            event=events.ORDER_CREATED,
            pointer="/operations/orderCreated",
            parameters={"region": ("word",)},
            open=frozenset(("region",)),
        ),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_cancel() -> None:
    """Receive from order-commands: what is allowed is handled."""
    SUBJECT.handles(events.CANCEL)


def test_cancel_poison() -> None:
    """Receive from order-commands: what is forbidden stops nothing."""
    SUBJECT.isolates(events.CANCEL)


def test_cancel_once() -> None:
    """Receive from order-commands: once is enough."""
    SUBJECT.handles_once(events.CANCEL)


def test_cancel_order() -> None:
    """Receive from order-commands: order is no matter."""
    SUBJECT.handles_in_any_order(events.CANCEL)


def test_cancel_acknowledged() -> None:
    """Receive from order-commands: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.CANCEL)


def test_cancel_replies() -> None:
    """Receive from order-commands: requests are answered."""
    SUBJECT.replies(events.CANCEL)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_order_created() -> None:
    """Send to order.{region}.created."""
    SUBJECT.sends(events.ORDER_CREATED)


def test_order_created_address() -> None:
    """Send to order.{region}.created: the address says what the payload says."""
    SUBJECT.names_the_payload(events.ORDER_CREATED)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
