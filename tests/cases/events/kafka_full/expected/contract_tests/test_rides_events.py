"""Whether a service keeps rides.asyncapi.yaml."""

from __future__ import annotations

from ..rides.events import events
from ..rides.events.consumer import register
from ..rides.events.fake import FakeRidesHandlers
from ..runtime.contract_tests.events.operations import Received, Sent
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="rides",
    slice="events",
    contract="rides.asyncapi.yaml",
    tests=__file__,
    fake=FakeRidesHandlers,
    register=register,
    received=(
        Received(event=events.BILL, method="bill", pointer="/operations/bill"),
        Received(event=events.WATCH, method="watch", pointer="/operations/watch"),
    ),
    sent=(
        Sent(event=events.RIDE, pointer="/operations/ride"),
        Sent(
            event=events.COUNT,
            pointer="/operations/count",
            parameters={"city": ("word",)},
            open=frozenset(("city",)),
            headers=frozenset(("counted",)),
        ),
        Sent(event=events.TELL, pointer="/operations/tell"),
        Sent(event=events.MIX, pointer="/operations/mix"),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_bill() -> None:
    """Receive from rides.v1: what is allowed is handled."""
    SUBJECT.handles(events.BILL)


def test_bill_poison() -> None:
    """Receive from rides.v1: what is forbidden stops nothing."""
    SUBJECT.isolates(events.BILL)


def test_bill_once() -> None:
    """Receive from rides.v1: once is enough."""
    SUBJECT.handles_once(events.BILL)


def test_bill_order() -> None:
    """Receive from rides.v1: order is no matter."""
    SUBJECT.handles_in_any_order(events.BILL)


def test_bill_acknowledged() -> None:
    """Receive from rides.v1: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.BILL)


def test_watch() -> None:
    """Receive from rides.v1: what is allowed is handled."""
    SUBJECT.handles(events.WATCH)


def test_watch_poison() -> None:
    """Receive from rides.v1: what is forbidden stops nothing."""
    SUBJECT.isolates(events.WATCH)


def test_watch_once() -> None:
    """Receive from rides.v1: once is enough."""
    SUBJECT.handles_once(events.WATCH)


def test_watch_order() -> None:
    """Receive from rides.v1: order is no matter."""
    SUBJECT.handles_in_any_order(events.WATCH)


def test_watch_acknowledged() -> None:
    """Receive from rides.v1: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.WATCH)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_ride() -> None:
    """Send to rides.v1."""
    SUBJECT.sends(events.RIDE)


def test_count() -> None:
    """Send to cities.{city}."""
    SUBJECT.sends(events.COUNT)


def test_count_address() -> None:
    """Send to cities.{city}: the address says what the payload says."""
    SUBJECT.names_the_payload(events.COUNT)


def test_tell() -> None:
    """Send to statuses."""
    SUBJECT.sends(events.TELL)


def test_mix() -> None:
    """Send to mixed."""
    SUBJECT.sends(events.MIX)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
