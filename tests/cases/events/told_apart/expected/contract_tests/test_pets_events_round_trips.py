"""Round trips of pets.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..pets.events import events
from ..pets.events.consumer import register
from ..pets.events.fake import FakePetsHandlers
from ..pets.events.models import (
    Bird,
    Cat,
    Dog,
    EveningHeaders,
    Horse,
    Meal,
    MorningHeaders,
    One,
    Two,
)
from ..runtime.events.testing import handled
from ..runtime.sample import sample


def test_welcome_cat() -> None:
    """Receive from pets.born."""
    handled(register, FakePetsHandlers(), events.WELCOME, sample(Cat), name="cat")


def test_welcome_dog() -> None:
    """Receive from pets.born."""
    handled(register, FakePetsHandlers(), events.WELCOME, sample(Dog), name="dog")


def test_count_bird() -> None:
    """Receive from pets.sold."""
    handled(register, FakePetsHandlers(), events.COUNT, sample(Bird), name="bird")


def test_count_horse() -> None:
    """Receive from pets.sold."""
    handled(register, FakePetsHandlers(), events.COUNT, sample(Horse), name="horse")


def test_digest_morning() -> None:
    """Receive from pets.fed."""
    handled(
        register,
        FakePetsHandlers(),
        events.DIGEST,
        sample(Meal),
        name="morning",
        headers=sample(MorningHeaders),
    )


def test_digest_evening() -> None:
    """Receive from pets.fed."""
    handled(
        register,
        FakePetsHandlers(),
        events.DIGEST,
        sample(Meal),
        name="evening",
        headers=sample(EveningHeaders),
    )


def test_compare_one() -> None:
    """Receive from pets.alike."""
    handled(register, FakePetsHandlers(), events.COMPARE, sample(One), name="one")


def test_compare_two() -> None:
    """Receive from pets.alike."""
    handled(register, FakePetsHandlers(), events.COMPARE, sample(Two), name="two")
