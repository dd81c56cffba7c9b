"""What things are called at the broker: exchanges, routing keys, and places to wait."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..event import DeadLetterChannel, Event, Exchange, Queue
from ..subscription import Subscription

TOPIC = "amq.topic"
"""Where messages go for which the contract names no exchange; every broker has it."""

DIRECT = "amq.rabbitmq.reply-to"
"""The queue that is none: what is sent to it comes straight to the channel that asked
(RabbitMQ, "Direct Reply-to")."""

# As RabbitMQ's own plugin for MQTT does it: a dot in a word of a path is no border.
_PATH = str.maketrans("/.", "./")


def elsewhere(event: Event[Any], vhost: str) -> Iterator[Exchange | Queue]:
    """What *event* needs, as its contract says, in another virtual host than *vhost*.

    The first one, `/`, is what a contract means that names none.
    """
    letters = event.dead_letter
    needed = [event.exchange, event.queue]
    needed += [letters.exchange, letters.queue] if letters is not None else []
    for one in needed:
        if one is not None and one.vhost not in ("/", vhost):
            yield one


def check_vhost(event: Event[Any], vhost: str) -> None:
    """See whether all that *event* needs is in *vhost*, to which the URL leads.

    Raises:
        ValueError: The contract has it elsewhere.
    """
    for one in elsewhere(event, vhost):
        raise ValueError(
            f"{event.name}: the contract has {type(one).__name__.lower()} {one.name!r} in"
            f" the virtual host {one.vhost!r}, and the URL leads to {vhost!r}"
        )


def is_default(exchange: Exchange) -> bool:
    """Whether it is the exchange that routes by the queue's name."""
    return not exchange.name and exchange.type == "default"


def exchange_name(exchange: Exchange) -> str:
    """Return what the broker calls *exchange*."""
    if is_default(exchange):
        return ""
    return exchange.name or TOPIC


def is_mandatory(event: Event[Any], address: str) -> bool:
    """Whether it is to be told that no queue takes what is sent to *address*.

    It would be told of each reply that goes straight to who asked, which is no queue.
    """
    straight = is_default(event.exchange) and address.startswith(f"{DIRECT}.")
    return event.mandatory and not straight


def routing_key(event: Event[object] | DeadLetterChannel, address: str) -> str:
    """Return *address* as a routing key: words are parted by dots.

    To the default exchange it is the name of a queue, and stays as it is.
    """
    if is_default(event.exchange):
        return address
    return address.translate(_PATH) if event.separator == "/" else address


def patterns(subscription: Subscription) -> tuple[str, ...]:
    """Return the keys that the queue of *subscription* is bound with."""
    event = subscription.event
    if is_default(event.exchange):
        return ()  # a queue is bound there by its name, and by nothing else
    given = (event.queue.bind if event.queue else ()) or (event.pattern,)
    return tuple(routing_key(event, pattern) for pattern in given)


def waiting(queue: str, milliseconds: int) -> str:
    """Return the name of the place where messages of *queue* wait for so long."""
    return f"{queue}.retry.{milliseconds}ms"


def dead(queue: str) -> str:
    """Return the name of the place for what nobody could handle."""
    return f"{queue}.dead"
