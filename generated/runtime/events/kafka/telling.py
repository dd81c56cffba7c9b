"""What librdkafka says of brokers that are away: once, and not line by line."""

from __future__ import annotations

import logging

from confluent_kafka import KafkaError

from ..outage import Outage

_AWAY = frozenset(
    {KafkaError._TRANSPORT, KafkaError._ALL_BROKERS_DOWN, KafkaError._RESOLVE}
    | {KafkaError._TIMED_OUT, KafkaError._TIMED_OUT_QUEUE}
)
_REPEATED = frozenset({"FAIL", "ERROR"})
"""Facilities whose lines come as errors as well."""


class Telling(logging.LoggerAdapter[logging.Logger]):
    """A logger for librdkafka, which lets each connection say that it failed."""

    def log(self, level: int, msg: object, *args: object, **kwargs: object) -> None:
        """Write a line; those that an `Outage` sums up are for who looks for them."""
        said = logging.DEBUG if args and args[0] in _REPEATED else level
        self.logger.log(said, msg, *args)


def told(outage: Outage, what: str, error: KafkaError) -> bool:
    """Say an *error* of *what*; returns whether brokers are away."""
    if error.code() in _AWAY:
        outage.begins(what, error.str())
        return True
    logging.getLogger(__name__.rpartition(".")[0]).warning("%s: %s", what, error.str())
    return False
