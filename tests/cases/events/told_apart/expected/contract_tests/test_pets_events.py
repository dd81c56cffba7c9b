"""Whether a service keeps pets.asyncapi.yaml."""

from __future__ import annotations

from ..pets.events import events
from ..pets.events.consumer import register
from ..pets.events.fake import FakePetsHandlers
from ..runtime.contract_tests.events.operations import Received
from ..runtime.contract_tests.events.subject import EventsSubject

SUBJECT = EventsSubject(
    service="pets",
    slice="events",
    contract="pets.asyncapi.yaml",
    tests=__file__,
    fake=FakePetsHandlers,
    register=register,
    received=(
        Received(event=events.WELCOME, method="welcome", pointer="/operations/welcome"),
        Received(event=events.COUNT, method="count", pointer="/operations/count"),
        Received(
            event=events.DIGEST,
            method="digest",
            pointer="/operations/digest",
            headers=frozenset(("evening", "morning")),
        ),
        Received(event=events.COMPARE, method="compare", pointer="/operations/compare"),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_welcome() -> None:
    """Receive from pets.born: what is allowed is handled."""
    SUBJECT.handles(events.WELCOME)


def test_welcome_poison() -> None:
    """Receive from pets.born: what is forbidden stops nothing."""
    SUBJECT.isolates(events.WELCOME)


def test_welcome_once() -> None:
    """Receive from pets.born: once is enough."""
    SUBJECT.handles_once(events.WELCOME)


def test_welcome_order() -> None:
    """Receive from pets.born: order is no matter."""
    SUBJECT.handles_in_any_order(events.WELCOME)


def test_welcome_acknowledged() -> None:
    """Receive from pets.born: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.WELCOME)


def test_count() -> None:
    """Receive from pets.sold: what is allowed is handled."""
    SUBJECT.handles(events.COUNT)


def test_count_poison() -> None:
    """Receive from pets.sold: what is forbidden stops nothing."""
    SUBJECT.isolates(events.COUNT)


def test_count_once() -> None:
    """Receive from pets.sold: once is enough."""
    SUBJECT.handles_once(events.COUNT)


def test_count_order() -> None:
    """Receive from pets.sold: order is no matter."""
    SUBJECT.handles_in_any_order(events.COUNT)


def test_count_acknowledged() -> None:
    """Receive from pets.sold: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.COUNT)


def test_digest() -> None:
    """Receive from pets.fed: what is allowed is handled."""
    SUBJECT.handles(events.DIGEST)


def test_digest_poison() -> None:
    """Receive from pets.fed: what is forbidden stops nothing."""
    SUBJECT.isolates(events.DIGEST)


def test_digest_once() -> None:
    """Receive from pets.fed: once is enough."""
    SUBJECT.handles_once(events.DIGEST)


def test_digest_order() -> None:
    """Receive from pets.fed: order is no matter."""
    SUBJECT.handles_in_any_order(events.DIGEST)


def test_digest_acknowledged() -> None:
    """Receive from pets.fed: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.DIGEST)


def test_compare() -> None:
    """Receive from pets.alike: what is allowed is handled."""
    SUBJECT.handles(events.COMPARE)


def test_compare_poison() -> None:
    """Receive from pets.alike: what is forbidden stops nothing."""
    SUBJECT.isolates(events.COMPARE)


def test_compare_once() -> None:
    """Receive from pets.alike: once is enough."""
    SUBJECT.handles_once(events.COMPARE)


def test_compare_order() -> None:
    """Receive from pets.alike: order is no matter."""
    SUBJECT.handles_in_any_order(events.COMPARE)


def test_compare_acknowledged() -> None:
    """Receive from pets.alike: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.COMPARE)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()
