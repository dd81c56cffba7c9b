"""Whether a service keeps payments.asyncapi.yaml."""

from __future__ import annotations

from ..payments.events import events
from ..payments.events.consumer import register
from ..payments.events.fake import FakePaymentsHandlers
from ..runtime.contract_tests.events.operations import Received, Sent
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="payments",
    slice="events",
    contract="payments.asyncapi.yaml",
    tests=__file__,
    fake=FakePaymentsHandlers,
    register=register,
    received=(Received(event=events.BOOK, method="book", pointer="/operations/book"),),
    sent=(Sent(event=events.PAY, pointer="/operations/pay"),),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_book() -> None:
    """Receive from payments: what is allowed is handled."""
    SUBJECT.handles(events.BOOK)


def test_book_poison() -> None:
    """Receive from payments: what is forbidden stops nothing."""
    SUBJECT.isolates(events.BOOK)


def test_book_once() -> None:
    """Receive from payments: once is enough."""
    SUBJECT.handles_once(events.BOOK)


def test_book_order() -> None:
    """Receive from payments: order is no matter."""
    SUBJECT.handles_in_any_order(events.BOOK)


def test_book_acknowledged() -> None:
    """Receive from payments: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.BOOK)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_pay() -> None:
    """Send to payments."""
    SUBJECT.sends(events.PAY)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
