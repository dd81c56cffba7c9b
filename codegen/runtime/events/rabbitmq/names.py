"""What things are called at the broker: exchanges, routing keys, and places to wait."""

from __future__ import annotations

from ..event import DeadLetterChannel, Event, Exchange
from ..subscription import Subscription

TOPIC = "amq.topic"
"""Where messages go for which the contract names no exchange; every broker has it."""

# As RabbitMQ's own plugin for MQTT does it: a dot in a word of a path is no border.
_PATH = str.maketrans("/.", "./")


def is_default(exchange: Exchange) -> bool:
    """Whether it is the exchange that routes by the queue's name."""
    return not exchange.name and exchange.type == "default"


def exchange_name(exchange: Exchange) -> str:
    """Return what the broker calls *exchange*."""
    if is_default(exchange):
        return ""
    return exchange.name or TOPIC


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
