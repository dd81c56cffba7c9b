"""Whether a service keeps mail.asyncapi.yaml."""

from __future__ import annotations

from ..mail.events import events
from ..mail.events.consumer import register
from ..mail.events.fake import FakeMailHandlers
from ..runtime.contract_tests.events.operations import Received, Sent
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="mail",
    slice="events",
    contract="mail.asyncapi.yaml",
    tests=__file__,
    fake=FakeMailHandlers,
    register=register,
    received=(
        Received(event=events.COLLECT, method="collect", pointer="/operations/collect"),
        Received(event=events.READ, method="read", pointer="/operations/read"),
    ),
    sent=(
        Sent(event=events.STAMP, pointer="/operations/stamp"),
        Sent(event=events.POST, pointer="/operations/post"),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_collect() -> None:
    """Receive from stamps.*: what is allowed is handled."""
    SUBJECT.handles(events.COLLECT)


def test_collect_poison() -> None:
    """Receive from stamps.*: what is forbidden stops nothing."""
    SUBJECT.isolates(events.COLLECT)


def test_collect_once() -> None:
    """Receive from stamps.*: once is enough."""
    SUBJECT.handles_once(events.COLLECT)


def test_collect_order() -> None:
    """Receive from stamps.*: order is no matter."""
    SUBJECT.handles_in_any_order(events.COLLECT)


def test_collect_acknowledged() -> None:
    """Receive from stamps.*: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.COLLECT)


def test_read() -> None:
    """Receive from mail-in: what is allowed is handled."""
    SUBJECT.handles(events.READ)


def test_read_poison() -> None:
    """Receive from mail-in: what is forbidden stops nothing."""
    SUBJECT.isolates(events.READ)


def test_read_once() -> None:
    """Receive from mail-in: once is enough."""
    SUBJECT.handles_once(events.READ)


def test_read_order() -> None:
    """Receive from mail-in: order is no matter."""
    SUBJECT.handles_in_any_order(events.READ)


def test_read_acknowledged() -> None:
    """Receive from mail-in: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.READ)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_stamp() -> None:
    """Send to stamps.red."""
    SUBJECT.sends(events.STAMP)


def test_post() -> None:
    """Send to mail.out."""
    SUBJECT.sends(events.POST)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
