"""Whether a service keeps split.asyncapi.yaml."""

from __future__ import annotations

from ..runtime.contract_tests.events.operations import Received, Sent
from ..runtime.contract_tests.events.subject import EventsSubject
from ..split.events import events
from ..split.events.consumer import register
from ..split.events.fake import FakeSplitHandlers

SUBJECT = EventsSubject(
    service="split",
    slice="events",
    contract="split.asyncapi.yaml",
    tests=__file__,
    fake=FakeSplitHandlers,
    register=register,
    received=(
        Received(
            event=events.HEAR,
            method="hear",
            pointer="/operations/hear",
            parameters={"who": ("word",)},
            open=frozenset(("who",)),
        ),
    ),
    sent=(
        Sent(
            event=events.SAID,
            pointer="/operations/said",
            parameters={"who": ("word",)},
            open=frozenset(("who",)),
        ),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_hear() -> None:
    """Receive from said.{who}: what is allowed is handled."""
    SUBJECT.handles(events.HEAR)


def test_hear_poison() -> None:
    """Receive from said.{who}: what is forbidden stops nothing."""
    SUBJECT.isolates(events.HEAR)


def test_hear_once() -> None:
    """Receive from said.{who}: once is enough."""
    SUBJECT.handles_once(events.HEAR)


def test_hear_order() -> None:
    """Receive from said.{who}: order is no matter."""
    SUBJECT.handles_in_any_order(events.HEAR)


def test_hear_acknowledged() -> None:
    """Receive from said.{who}: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.HEAR)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()


def test_said() -> None:
    """Send to said.{who}."""
    SUBJECT.sends(events.SAID)


def test_said_address() -> None:
    """Send to said.{who}: the address says what the payload says."""
    SUBJECT.names_the_payload(events.SAID)


def test_nothing_else_is_sent() -> None:
    """The contract knows all that is sent."""
    SUBJECT.sends_nothing_else()
