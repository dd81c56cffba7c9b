"""Clients that ask brokers for something, or have topics made, and are gone after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from confluent_kafka import KafkaError, KafkaException
from confluent_kafka.admin import AdminClient

from .faults import away


@contextmanager
def asking(config: Mapping[str, Any], what: str) -> Iterator[AdminClient]:
    """Lend a client of this *config*, to do *what*.

    It writes no lines of its own: what befell its connections is in the error.

    Raises:
        TransportError: The brokers did not do it; nothing was changed.
    """
    said: list[KafkaError] = []
    quiet = {"log_level": 0, **config, "error_cb": said.append}
    with AdminClient(quiet) as client:
        try:
            yield client
        except KafkaException as error:
            client.poll(0)  # then it tells what it has to tell
            raise away(what, error.args[0], _why(said)) from error


def _why(said: list[KafkaError]) -> str:
    """Return what was said last of a single broker: that all are down says no reason."""
    down = KafkaError._ALL_BROKERS_DOWN
    return next((one.str() for one in reversed(said) if one.code() != down), "")
