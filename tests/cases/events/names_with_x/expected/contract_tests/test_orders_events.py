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
            event=events.X_LISTEN,
            method="x_listen",
            pointer="/operations/x-listen",
            parameters={"x-tenant": ("north", "south")},
        ),
    ),
    sent=(
        Sent(
            event=events.X_PLACE,
            pointer="/operations/x-place",
            parameters={"x-tenant": ("north", "south")},
        ),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_x_listen() -> None:
    """Receive from orders.{x-tenant}: what is allowed is handled."""
    SUBJECT.handles(events.X_LISTEN)


def test_x_listen_poison() -> None:
    """Receive from orders.{x-tenant}: what is forbidden stops nothing."""
    SUBJECT.isolates(events.X_LISTEN)


def test_x_listen_once() -> None:
    """Receive from orders.{x-tenant}: once is enough."""
    SUBJECT.handles_once(events.X_LISTEN)


def test_x_listen_order() -> None:
    """Receive from orders.{x-tenant}: order is no matter."""
    SUBJECT.handles_in_any_order(events.X_LISTEN)


def test_x_listen_acknowledged() -> None:
    """Receive from orders.{x-tenant}: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.X_LISTEN)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_x_place() -> None:
    """Send to orders.{x-tenant}."""
    SUBJECT.sends(events.X_PLACE)


def test_x_place_address() -> None:
    """Send to orders.{x-tenant}: the address says what the payload says."""
    SUBJECT.names_the_payload(events.X_PLACE)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
