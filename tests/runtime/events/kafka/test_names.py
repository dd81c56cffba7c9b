"""Names of topics and groups."""

from __future__ import annotations

import re
from typing import Any

import pytest

from codegen.runtime.events import (
    DeadLetterChannel,
    Event,
    Exchange,
    Subscription,
    Topic,
)
from codegen.runtime.events.kafka import names
from codegen.runtime.events.message import Message
from codegen.runtime.events.outcome import ACKNOWLEDGE, Settlement
from tests.runtime.events.kafka.scenes import event


async def _deliver(message: Message) -> Settlement:
    return ACKNOWLEDGE


def test_topics() -> None:
    """Paths become words that dots part."""
    assert names.topic_of("user/signed_up") == "user.signed_up"
    assert names.place_of("user/signed-up") == "user.signed-up"


@pytest.mark.parametrize("address", ["", ".", "..", "a b", "ü", "a*", "x" * 250, "a\n"])
def test_names_that_kafka_refuses(address: str) -> None:
    """They are an error that says so."""
    with pytest.raises(ValueError, match="no name for a Kafka topic"):
        names.topic_of(address)


def test_parameters_make_a_pattern() -> None:
    """Each stands for what has no dot in it."""
    place = names.place_of("orders/{region}/v{version}")
    assert place == r"^orders\.[^.]+\.v[^.]+$"
    assert re.fullmatch(place, "orders.eu.v1")
    assert not re.fullmatch(place, "orders.eu.x.v1")
    with pytest.raises(ValueError, match="no name"):
        names.place_of("a b/{region}")


def test_what_no_pattern_would_take() -> None:
    """It is not sent where nobody looks."""
    assert names.published(event(address="a/{b}"), "a/x") == "a.x"
    with pytest.raises(ValueError, match="no subscription"):
        names.published(event(address="a/{b}"), "a/x.y")


def test_a_topic_that_is_not_the_address() -> None:
    """It has the parameters of the address, or some, or none."""
    facts: dict[str, Any] = {"address": "a.{b}.{c}", "exchange": Exchange(name="x")}
    assert names.published(event(topic=Topic(name="t-{c}"), **facts), "a.1.2") == "t-2"
    assert names.published(event(topic=Topic(name="t"), **facts), "a.1.2") == "t"
    swapped = Event(
        name="e", address="o.{a}.{b}", topic=Topic(name="o.{b}.{a}"), payloads=()
    )
    assert names.published(swapped, "o.1.2") == "o.2.1"
    lost = DeadLetterChannel(address="lost", topic=Topic(name="lost.t"))
    one = Subscription(
        event=event(topic=Topic(name="t/{c}"), dead_letter=lost, **facts),
        group="billing",
        deliver=_deliver,
    )
    assert names.reading(one) == (r"^t\.[^.]+$", "billing.created")
    assert names.dead_topic("t.2", "g", lost) == "lost.t"


def test_groups() -> None:
    """The contract's, else one for each operation."""
    one = Subscription(event=event(), group="billing", deliver=_deliver)
    assert names.group_of(one) == "billing.created"
    named = Subscription(event=event(group="g"), group="billing", deliver=_deliver)
    assert names.group_of(named) == "g"
    bad = Subscription(event=event(group="a b"), group="g", deliver=_deliver)
    with pytest.raises(ValueError, match="'a b'"):
        names.group_of(bad)
    with pytest.raises(ValueError, match="longer than"):
        names.check_length("x" * 200, "y" * 40)
    names.check_length("^" + "x" * 300, "y")


@pytest.mark.parametrize(
    ("topic", "other"),
    [
        ("a.b.c.d", False),
        ("a.b.dead.g", True),
        ("a.dead.g.on", True),
        ("a.retry.g.100ms", True),
        ("a.b.c.d.retry.g.100ms", False),
        ("a.b.retry.d", False),
        ("dead.b.c.d", False),
    ],
)
def test_a_pattern_is_not_meant_for_topics_beside_others(
    topic: str, other: bool
) -> None:
    place = names.place_of("{a}/{b}/{c}/{d}")
    places = (place, names.retry_place(place, "g"))
    assert names.beside(topic, places) is other


def test_unless_it_says_so() -> None:
    """Who subscribes to dead letters means them; a name is what it is."""
    place = names.place_of("{a}/dead/{group}")
    assert not names.beside("a.dead.g", (place, names.retry_place(place, "g")))
    assert not names.beside(
        "a.dead.g", ("a.dead.g", names.retry_place("a.dead.g", "g"))
    )


def test_what_is_read_and_in_which_group() -> None:
    """Dead letters must not be read again, whatever exchange AMQP would send them to."""
    away = DeadLetterChannel(address="a.lost", exchange=Exchange(name="dead"))
    fine = event(address="a.b.{c}", dead_letter=away)
    one = Subscription(event=fine, group="g", deliver=_deliver)
    assert names.reading(one) == (r"^a\.b\.[^.]+$", "g.created")
    for address in ("a.lost", "a/{b}"):
        looping = event(address=address, dead_letter=away)
        one = Subscription(event=looping, group="g", deliver=_deliver)
        with pytest.raises(ValueError) as caught:
            names.reading(one)
        assert str(caught.value) == (
            "created: dead letters cannot go to 'a.lost', where they came from: they would"
            " come again for ever"
        )


def test_retries() -> None:
    """A topic for retries says which topic and how long; and fits its pattern."""
    topic = names.retry_topic("a.b", "g.h", 0.1)
    assert topic == "a.b.retry.g.h.100ms"
    assert names.waiting(topic, "g.h") == ("a.b", 0.1)
    assert re.fullmatch(names.retry_place("a.b", "g.h"), topic)
    assert re.fullmatch(names.retry_place(r"^a\.[^.]+$", "g.h"), topic)
    for other in ("a.b", "a.b.retry.h.100ms", "a.b.retry.g.h.100", "a.b.retry.g.h.xms"):
        assert names.waiting(other, "g.h") is None
    assert names.dead_topic("a.b", "g") == "a.b.dead.g"
