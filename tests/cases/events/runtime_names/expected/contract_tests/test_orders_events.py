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
            event=events.ANSWER,
            method="answer",
            pointer="/operations/answer",
            reply=events.ANSWER_REPLY,
        ),
    ),
    sent=(Sent(event=events.TELL, pointer="/operations/tell"),),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_answer() -> None:
    """Receive from a: what is allowed is handled."""
    SUBJECT.handles(events.ANSWER)


def test_answer_poison() -> None:
    """Receive from a: what is forbidden stops nothing."""
    SUBJECT.isolates(events.ANSWER)


def test_answer_once() -> None:
    """Receive from a: once is enough."""
    SUBJECT.handles_once(events.ANSWER)


def test_answer_order() -> None:
    """Receive from a: order is no matter."""
    SUBJECT.handles_in_any_order(events.ANSWER)


def test_answer_acknowledged() -> None:
    """Receive from a: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.ANSWER)


def test_answer_replies() -> None:
    """Receive from a: requests are answered."""
    SUBJECT.replies(events.ANSWER)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_tell() -> None:
    """Send to a."""
    SUBJECT.sends(events.TELL)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
