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
        Received(event=events.RECEIVE, method="receive", pointer="/operations/receive"),
    ),
    sent=(Sent(event=events.SEND, pointer="/operations/send"),),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_receive() -> None:
    """Receive from orders: what is allowed is handled."""
    SUBJECT.handles(events.RECEIVE)


def test_receive_poison() -> None:
    """Receive from orders: what is forbidden stops nothing."""
    SUBJECT.isolates(events.RECEIVE)


def test_receive_once() -> None:
    """Receive from orders: once is enough."""
    SUBJECT.handles_once(events.RECEIVE)


def test_receive_order() -> None:
    """Receive from orders: order is no matter."""
    SUBJECT.handles_in_any_order(events.RECEIVE)


def test_receive_acknowledged() -> None:
    """Receive from orders: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.RECEIVE)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_send() -> None:
    """Send to orders."""
    SUBJECT.sends(events.SEND)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
