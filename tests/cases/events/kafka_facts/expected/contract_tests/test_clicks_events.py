"""Whether a service keeps clicks.asyncapi.yaml."""

from __future__ import annotations

from ..clicks.events import events
from ..clicks.events.consumer import register
from ..clicks.events.fake import FakeClicksHandlers
from ..runtime.contract_tests.events.operations import Received, Sent
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="clicks",
    slice="events",
    contract="clicks.asyncapi.yaml",
    tests=__file__,
    fake=FakeClicksHandlers,
    register=register,
    received=(
        Received(
            event=events.COUNT_CLICK,
            method="count_click",
            pointer="/operations/countClick",
        ),
    ),
    sent=(Sent(event=events.CLICKED, pointer="/operations/clicked"),),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_count_click() -> None:
    """Receive from web.clicks.v1: what is allowed is handled."""
    SUBJECT.handles(events.COUNT_CLICK)


def test_count_click_poison() -> None:
    """Receive from web.clicks.v1: what is forbidden stops nothing."""
    SUBJECT.isolates(events.COUNT_CLICK)


def test_count_click_once() -> None:
    """Receive from web.clicks.v1: once is enough."""
    SUBJECT.handles_once(events.COUNT_CLICK)


def test_count_click_order() -> None:
    """Receive from web.clicks.v1: order is no matter."""
    SUBJECT.handles_in_any_order(events.COUNT_CLICK)


def test_count_click_acknowledged() -> None:
    """Receive from web.clicks.v1: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.COUNT_CLICK)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_clicked() -> None:
    """Send to web.clicks.v1."""
    SUBJECT.sends(events.CLICKED)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
