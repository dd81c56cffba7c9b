"""Whether a service keeps orders.asyncapi.yaml."""

from __future__ import annotations

from ..orders.events import events
from ..orders.events.consumer import register
from ..orders.events.fake import FakeOrdersHandlers
from ..runtime.contract_tests.events.operations import Received
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="orders",
    slice="events",
    contract="orders.asyncapi.yaml",
    tests=__file__,
    fake=FakeOrdersHandlers,
    register=register,
    received=(
        Received(event=events.PLACED, method="placed", pointer="/operations/placed"),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_placed() -> None:
    """Receive from placed: what is allowed is handled."""
    SUBJECT.handles(events.PLACED)


def test_placed_poison() -> None:
    """Receive from placed: what is forbidden stops nothing."""
    SUBJECT.isolates(events.PLACED)


def test_placed_once() -> None:
    """Receive from placed: once is enough."""
    SUBJECT.handles_once(events.PLACED)


def test_placed_order() -> None:
    """Receive from placed: order is no matter."""
    SUBJECT.handles_in_any_order(events.PLACED)


def test_placed_acknowledged() -> None:
    """Receive from placed: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.PLACED)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()
