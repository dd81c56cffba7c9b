"""What things are called at the broker."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from codegen.runtime.events import Event, Exchange, Json, Message, Payload, Queue
from codegen.runtime.events.outcome import ACKNOWLEDGE, Settlement
from codegen.runtime.events.rabbitmq import names
from codegen.runtime.events.subscription import Subscription

DEFAULT = Exchange(type="default")


def event(address: str, **changes: Any) -> Event[Any]:
    """An operation at *address*."""
    payload: Payload[Any] = Payload(name="P", content=Json(Any))
    return Event(name="op", address=address, payloads=(payload,), **changes)


def subscribed(to: Event[Any]) -> Subscription:
    """A member of a group that does nothing."""

    async def deliver(message: Message) -> Settlement:
        return ACKNOWLEDGE

    return Subscription(event=to, group="g", deliver=deliver)


@pytest.mark.parametrize(
    ("exchange", "name"),
    [
        (DEFAULT, ""),
        (Exchange(), "amq.topic"),
        (Exchange(name="shop", type="fanout"), "shop"),
    ],
)
def test_an_exchange_that_has_no_name(exchange: Exchange, name: str) -> None:
    """The default one has the empty name; otherwise every broker's topic exchange."""
    assert names.exchange_name(exchange) == name


def test_paths_become_words_and_dots_stay_within_them() -> None:
    """As RabbitMQ does it for MQTT, so that a binding fits whatever a word holds."""
    path = event("user/{email}/made")
    assert names.routing_key(path, "user/a.b@c.d/made") == "user.a/b@c/d.made"
    assert names.patterns(subscribed(path)) == ("user.*.made",)


def test_an_exchange_with_a_name_has_dotted_words() -> None:
    """What the contract says is the key."""
    dotted = event("user/{id}.made", exchange=Exchange(name="shop"))
    assert names.routing_key(dotted, "user/1.made") == "user/1.made"
    assert names.patterns(subscribed(dotted)) == ("*.made",)


def test_a_queue_is_bound_as_it_says() -> None:
    """At the default exchange it is bound by its name alone."""
    bound = event("a.b", queue=Queue(name="q", bind=("x.#", "y")))
    assert names.patterns(subscribed(bound)) == ("x.#", "y")
    default = event("q", queue=Queue(name="q"), exchange=DEFAULT)
    assert names.patterns(subscribed(default)) == ()


def test_a_queue_may_be_called_like_a_path() -> None:
    """Its name is no routing key with words."""
    queue = event("mail/in", queue=Queue(name="mail/in"), exchange=DEFAULT)
    assert names.routing_key(queue, "mail/in") == "mail/in"


def test_places_to_wait_and_to_rest() -> None:
    """Users find them by the name of the queue."""
    assert names.waiting("q", 500) == "q.retry.500ms"
    assert names.dead("q") == "q.dead"


@pytest.mark.parametrize(
    ("exchange", "address", "told"),
    [
        (Exchange(type="default"), "amq.rabbitmq.reply-to.g1h2.abc==", False),
        (Exchange(type="default"), "amq.rabbitmq.reply-tower", True),
        (Exchange(name="x"), "amq.rabbitmq.reply-to.g1h2", True),
    ],
)
def test_what_goes_straight_to_who_asked_has_no_queue(
    exchange: Exchange, address: str, told: bool
) -> None:
    told_back = event("", exchange=exchange)
    assert names.is_mandatory(told_back, address) is told
    assert not names.is_mandatory(replace(told_back, mandatory=False), address)
