"""What librdkafka says of brokers that are away: once, and not line by line."""

from __future__ import annotations

import logging

from confluent_kafka import KafkaError

from ..outage import Outage

_log = logging.getLogger(__name__.rpartition(".")[0])
_REPEATED = frozenset({"FAIL", "ERROR"})
"""Facilities whose lines come as errors as well."""


class Telling(logging.LoggerAdapter[logging.Logger]):
    """A logger for librdkafka, which lets each connection say that it failed."""

    def log(self, level: int, msg: object, *args: object, **kwargs: object) -> None:
        """Write a line; those that an `Outage` sums up are for who looks for them."""
        said = logging.DEBUG if args and args[0] in _REPEATED else level
        self.logger.log(said, msg, *args)


def told(outage: Outage, what: str, error: KafkaError) -> None:
    """Say an *error* of the connections of *what*, which come many times a second.

    That holds for brokers that are away, and for those that answer, but are no brokers of
    Kafka, or want other words to log in with.
    """
    if error.fatal():
        _log.error("%s: %s", what, error.str())
    else:
        outage.begins(what, error.str())
