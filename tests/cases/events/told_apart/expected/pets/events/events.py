"""Events of Pets, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Mark, Payload
from .models import (
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

REDELIVERED = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

WELCOME: Event[Cat | Dog] = Event(
    name="welcome",
    address="pets.born",
    payloads=(
        Payload(
            name="cat", content=Json(Cat), marks=(Mark("property", "species", "Cat"),)
        ),
        Payload(
            name="dog", content=Json(Dog), marks=(Mark("property", "species", "Dog"),)
        ),
    ),
    others=("fish",),
    policy=REDELIVERED,
    passed=(Mark("property", "species", "fish"),),
)

COUNT: Event[Bird | Horse] = Event(
    name="count",
    address="pets.sold",
    payloads=(
        Payload(
            name="bird",
            content=Json(Bird),
            marks=(
                Mark("property", "kind", "bird"),
                Mark("property", "kind", "parrot"),
            ),
        ),
        Payload(
            name="horse",
            content=Json(Horse),
            marks=(Mark("property", "kind", "Horse"),),
        ),
    ),
    policy=REDELIVERED,
    unknown="ignore",
)

DIGEST: Event[Meal] = Event(
    name="digest",
    address="pets.fed",
    payloads=(
        Payload(
            name="morning",
            content=Json(Meal),
            headers=MorningHeaders,
            marks=(Mark("header", "meal", "breakfast"),),
        ),
        Payload(
            name="evening",
            content=Json(Meal),
            headers=EveningHeaders,
            marks=(
                Mark("header", "meal", "dinner"),
                Mark("header", "meal", "supper"),
            ),
        ),
    ),
    policy=REDELIVERED,
)

COMPARE: Event[One | Two] = Event(
    name="compare",
    address="pets.alike",
    payloads=(
        Payload(name="one", content=Json(One)),
        Payload(name="two", content=Json(Two)),
    ),
    policy=REDELIVERED,
)
