"""Whether a service keeps sums.asyncapi.yaml."""

from __future__ import annotations

from ..runtime.contract_tests.events.operations import Received, Sent
from ..runtime.contract_tests.events.subject import EventsSubject
from ..sums.events import events
from ..sums.events.consumer import register
from ..sums.events.fake import FakeSumsHandlers

SUBJECT = EventsSubject(
    service="sums",
    slice="events",
    contract="sums.asyncapi.yaml",
    tests=__file__,
    fake=FakeSumsHandlers,
    register=register,
    received=(
        Received(
            event=events.SUM,
            method="sum",
            pointer="/operations/sum",
            reply=events.SUM_REPLY,
        ),
    ),
    sent=(Sent(event=events.MIX, pointer="/operations/mix"),),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_sum() -> None:
    """Receive from asked: what is allowed is handled."""
    SUBJECT.handles(events.SUM)


def test_sum_poison() -> None:
    """Receive from asked: what is forbidden stops nothing."""
    SUBJECT.isolates(events.SUM)


def test_sum_once() -> None:
    """Receive from asked: once is enough."""
    SUBJECT.handles_once(events.SUM)


def test_sum_order() -> None:
    """Receive from asked: order is no matter."""
    SUBJECT.handles_in_any_order(events.SUM)


def test_sum_acknowledged() -> None:
    """Receive from asked: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.SUM)


def test_sum_replies() -> None:
    """Receive from asked: requests are answered."""
    SUBJECT.replies(events.SUM)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_mix() -> None:
    """Send to mixed."""
    SUBJECT.sends(events.MIX)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
