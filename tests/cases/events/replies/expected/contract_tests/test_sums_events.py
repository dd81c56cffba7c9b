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
            event=events.ON_ADD,
            method="on_add",
            pointer="/operations/onAdd",
            parameters={"unit": ("metre", "mile")},
            reply=events.ON_ADD_REPLY,
        ),
        Received(
            event=events.ON_MULTIPLY,
            method="on_multiply",
            pointer="/operations/onMultiply",
            parameters={"unit": ("metre", "mile")},
            reply=events.ON_MULTIPLY_REPLY,
        ),
        Received(
            event=events.NOTE,
            method="note",
            pointer="/operations/note",
            reply=events.NOTE_REPLY,
        ),
        Received(
            event=events.ON_ASK,
            method="on_ask",
            pointer="/operations/onAsk",
            reply=events.ON_ASK_REPLY,
        ),
    ),
    sent=(
        Sent(
            event=events.ADD,
            pointer="/operations/add",
            parameters={"unit": ("metre", "mile")},
            reply=events.ADD_REPLY,
        ),
        Sent(
            event=events.MULTIPLY,
            pointer="/operations/multiply",
            parameters={"unit": ("metre", "mile")},
            reply=events.MULTIPLY_REPLY,
        ),
        Sent(event=events.ASK, pointer="/operations/ask", reply=events.ASK_REPLY),
        Sent(event=events.LOST, pointer="/operations/lost", reply=events.LOST_REPLY),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_on_add() -> None:
    """Receive from sums.{unit}: what is allowed is handled."""
    SUBJECT.handles(events.ON_ADD)


def test_on_add_poison() -> None:
    """Receive from sums.{unit}: what is forbidden stops nothing."""
    SUBJECT.isolates(events.ON_ADD)


def test_on_add_once() -> None:
    """Receive from sums.{unit}: once is enough."""
    SUBJECT.handles_once(events.ON_ADD)


def test_on_add_order() -> None:
    """Receive from sums.{unit}: order is no matter."""
    SUBJECT.handles_in_any_order(events.ON_ADD)


def test_on_add_acknowledged() -> None:
    """Receive from sums.{unit}: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.ON_ADD)


def test_on_add_replies() -> None:
    """Receive from sums.{unit}: requests are answered."""
    SUBJECT.replies(events.ON_ADD)


def test_on_multiply() -> None:
    """Receive from sums.{unit}: what is allowed is handled."""
    SUBJECT.handles(events.ON_MULTIPLY)


def test_on_multiply_poison() -> None:
    """Receive from sums.{unit}: what is forbidden stops nothing."""
    SUBJECT.isolates(events.ON_MULTIPLY)


def test_on_multiply_once() -> None:
    """Receive from sums.{unit}: once is enough."""
    SUBJECT.handles_once(events.ON_MULTIPLY)


def test_on_multiply_order() -> None:
    """Receive from sums.{unit}: order is no matter."""
    SUBJECT.handles_in_any_order(events.ON_MULTIPLY)


def test_on_multiply_acknowledged() -> None:
    """Receive from sums.{unit}: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.ON_MULTIPLY)


def test_on_multiply_replies() -> None:
    """Receive from sums.{unit}: requests are answered."""
    SUBJECT.replies(events.ON_MULTIPLY)


def test_note() -> None:
    """Receive from notes: what is allowed is handled."""
    SUBJECT.handles(events.NOTE)


def test_note_poison() -> None:
    """Receive from notes: what is forbidden stops nothing."""
    SUBJECT.isolates(events.NOTE)


def test_note_once() -> None:
    """Receive from notes: once is enough."""
    SUBJECT.handles_once(events.NOTE)


def test_note_order() -> None:
    """Receive from notes: order is no matter."""
    SUBJECT.handles_in_any_order(events.NOTE)


def test_note_acknowledged() -> None:
    """Receive from notes: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.NOTE)


def test_note_replies() -> None:
    """Receive from notes: requests are answered."""
    SUBJECT.replies(events.NOTE)


def test_on_ask() -> None:
    """Receive from questions: what is allowed is handled."""
    SUBJECT.handles(events.ON_ASK)


def test_on_ask_poison() -> None:
    """Receive from questions: what is forbidden stops nothing."""
    SUBJECT.isolates(events.ON_ASK)


def test_on_ask_once() -> None:
    """Receive from questions: once is enough."""
    SUBJECT.handles_once(events.ON_ASK)


def test_on_ask_order() -> None:
    """Receive from questions: order is no matter."""
    SUBJECT.handles_in_any_order(events.ON_ASK)


def test_on_ask_acknowledged() -> None:
    """Receive from questions: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.ON_ASK)


def test_on_ask_replies() -> None:
    """Receive from questions: requests are answered."""
    SUBJECT.replies(events.ON_ASK)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_add() -> None:
    """Send to sums.{unit}."""
    SUBJECT.sends(events.ADD)


def test_add_address() -> None:
    """Send to sums.{unit}: the address says what the payload says."""
    SUBJECT.names_the_payload(events.ADD)


def test_multiply() -> None:
    """Send to sums.{unit}."""
    SUBJECT.sends(events.MULTIPLY)


def test_multiply_address() -> None:
    """Send to sums.{unit}: the address says what the payload says."""
    SUBJECT.names_the_payload(events.MULTIPLY)


def test_ask() -> None:
    """Send to questions."""
    SUBJECT.sends(events.ASK)


def test_lost() -> None:
    """Send to questions."""
    SUBJECT.sends(events.LOST)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
