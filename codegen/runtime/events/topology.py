"""What a broker must have before messages travel, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .event import Event, Exchange, Queue, Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """A queue takes from an exchange what fits a pattern.

    Attributes:
        exchange: Name of the exchange.
        queue: Name of the queue.
        pattern: Routing keys, with `*` for one word and `#` for any number.
    """

    exchange: str
    queue: str
    pattern: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Topology:
    """Everything that one contract needs of its brokers.

    Attributes:
        exchanges: Those that the contract names.
        queues: Those that the contract names.
        bindings: Those that the contract names.
        topics: Those that the contract describes.
        sends: The operations that send.
        receives: The operations that receive. Each needs a queue, or topic, and places for
            what is to be delivered again and for dead letters, described or not.
    """

    exchanges: tuple[Exchange, ...] = ()
    queues: tuple[Queue, ...] = ()
    bindings: tuple[Binding, ...] = ()
    topics: tuple[Topic, ...] = ()
    sends: tuple[Event[Any], ...] = ()
    receives: tuple[Event[Any], ...] = ()
