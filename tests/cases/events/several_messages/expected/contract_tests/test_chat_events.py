"""Whether a service keeps chat.asyncapi.yaml."""

from __future__ import annotations

from ..chat.events import events
from ..chat.events.consumer import register
from ..chat.events.fake import FakeChatHandlers
from ..runtime.contract_tests.events.operations import Received, Sent
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="chat",
    slice="events",
    contract="chat.asyncapi.yaml",
    tests=__file__,
    fake=FakeChatHandlers,
    register=register,
    received=(
        Received(event=events.GREET, method="greet", pointer="/operations/greet"),
        Received(event=events.READ, method="read", pointer="/operations/read"),
        Received(
            event=events.COUNT_JOINED,
            method="count_joined",
            pointer="/operations/countJoined",
        ),
        Received(
            event=events.COUNT_LEFT,
            method="count_left",
            pointer="/operations/countLeft",
        ),
    ),
    sent=(
        Sent(event=events.SAY, pointer="/operations/say"),
        Sent(event=events.SHOW, pointer="/operations/show"),
        Sent(event=events.ENQUEUE, pointer="/operations/enqueue"),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_greet() -> None:
    """Receive from room: what is allowed is handled."""
    SUBJECT.handles(events.GREET)


def test_greet_poison() -> None:
    """Receive from room: what is forbidden stops nothing."""
    SUBJECT.isolates(events.GREET)


def test_greet_once() -> None:
    """Receive from room: once is enough."""
    SUBJECT.handles_once(events.GREET)


def test_greet_order() -> None:
    """Receive from room: order is no matter."""
    SUBJECT.handles_in_any_order(events.GREET)


def test_greet_acknowledged() -> None:
    """Receive from room: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.GREET)


def test_read() -> None:
    """Receive from room: what is allowed is handled."""
    SUBJECT.handles(events.READ)


def test_read_poison() -> None:
    """Receive from room: what is forbidden stops nothing."""
    SUBJECT.isolates(events.READ)


def test_read_once() -> None:
    """Receive from room: once is enough."""
    SUBJECT.handles_once(events.READ)


def test_read_order() -> None:
    """Receive from room: order is no matter."""
    SUBJECT.handles_in_any_order(events.READ)


def test_read_acknowledged() -> None:
    """Receive from room: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.READ)


def test_count_joined() -> None:
    """Receive from work: what is allowed is handled."""
    SUBJECT.handles(events.COUNT_JOINED)


def test_count_joined_poison() -> None:
    """Receive from work: what is forbidden stops nothing."""
    SUBJECT.isolates(events.COUNT_JOINED)


def test_count_joined_once() -> None:
    """Receive from work: once is enough."""
    SUBJECT.handles_once(events.COUNT_JOINED)


def test_count_joined_order() -> None:
    """Receive from work: order is no matter."""
    SUBJECT.handles_in_any_order(events.COUNT_JOINED)


def test_count_joined_acknowledged() -> None:
    """Receive from work: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.COUNT_JOINED)


def test_count_left() -> None:
    """Receive from work: what is allowed is handled."""
    SUBJECT.handles(events.COUNT_LEFT)


def test_count_left_poison() -> None:
    """Receive from work: what is forbidden stops nothing."""
    SUBJECT.isolates(events.COUNT_LEFT)


def test_count_left_once() -> None:
    """Receive from work: once is enough."""
    SUBJECT.handles_once(events.COUNT_LEFT)


def test_count_left_order() -> None:
    """Receive from work: order is no matter."""
    SUBJECT.handles_in_any_order(events.COUNT_LEFT)


def test_count_left_acknowledged() -> None:
    """Receive from work: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.COUNT_LEFT)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_say() -> None:
    """Send to room."""
    SUBJECT.sends(events.SAY)


def test_show() -> None:
    """Send to room."""
    SUBJECT.sends(events.SHOW)


def test_enqueue() -> None:
    """Send to work."""
    SUBJECT.sends(events.ENQUEUE)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
