"""What librdkafka is told; what it would refuse is found when a transport is made."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from confluent_kafka import Consumer, KafkaException, Producer

from .telling import Telling

LOGGER = Telling(logging.getLogger(__name__.rpartition(".")[0]))
_BROKER = re.compile(
    r"(?:(?i:plaintext|ssl|sasl_plaintext|sasl_ssl)://)?"
    r"(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::([0-9]{1,5}))?"
)
_WANTED = "host:port, or several with commas between"
# Of things that are as they must be, whatever a user says.
_READER = {
    "enable.auto.commit": False,
    "enable.auto.offset.store": False,
    "auto.offset.reset": "earliest",
    "partition.assignment.strategy": "cooperative-sticky",
}


@dataclass(frozen=True, slots=True)
class Configuration:
    """What the clients of a transport are told.

    Attributes:
        all: Each of them.
        producer: Those that send.
        consumer: Those that receive.
    """

    all: Mapping[str, Any]
    producer: Mapping[str, Any]
    consumer: Mapping[str, Any]

    @classmethod
    def checked(
        cls,
        bootstrap: str,
        config: Mapping[str, Any],
        producer: Mapping[str, Any],
        consumer: Mapping[str, Any],
    ) -> Configuration:
        """Return what is told to clients of the brokers at *bootstrap*.

        Raises:
            ValueError: It is no list of brokers, or librdkafka refuses a setting.
        """
        _check_brokers(bootstrap)
        # A client without brokers connects to nobody.
        quiet = {"log_level": 0, **config}
        try:
            Producer({**quiet, **producer})
            Consumer({**quiet, **consumer, "group.id": "checked", **_READER}).close()
        except KafkaException as error:
            raise ValueError(f"KafkaTransport: {error.args[0].str()}") from None
        except (TypeError, ValueError) as error:
            raise ValueError(f"KafkaTransport: {error}") from None
        all = {**config, "bootstrap.servers": bootstrap}
        return cls(all, {**all, **producer}, {**all, **consumer})

    def reader(self, group: str) -> dict[str, Any]:
        """Return what a member of *group* is told."""
        return {
            # A new topic for retries, or one that fits a pattern, is seen after this.
            "topic.metadata.refresh.interval.ms": 10_000,
            **self.consumer,
            "group.id": group,
            **_READER,
            "logger": LOGGER,
        }


def _check_brokers(bootstrap: object) -> None:
    brokers = bootstrap.split(",") if isinstance(bootstrap, str) else [""]
    for broker in brokers:
        match = _BROKER.fullmatch(broker.strip())
        if match is None or not 0 < int(match[1] or "9092") < 65_536:
            raise ValueError(
                f"KafkaTransport: {bootstrap!r} is no address of brokers: write {_WANTED}"
            )
