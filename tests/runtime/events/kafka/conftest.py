"""A cluster inside librdkafka, which takes 100 ms to start."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from confluent_kafka import Producer

from tests.runtime.events.kafka.scenes import Cluster


@pytest.fixture(scope="session")
def mock() -> Iterator[Cluster]:
    """Three brokers that make topics of four partitions when asked for them.

    They wait for 3 s before a group begins, and for a session to end when it changes.
    """
    owner = Producer(
        {"test.mock.num.brokers": 3, "bootstrap.servers": "x", "log_level": 0}
    )
    brokers = owner.list_topics(timeout=5).brokers.values()
    bootstrap = ",".join(f"{one.host}:{one.port}" for one in brokers)
    quick = {"session.timeout.ms": 4000, "heartbeat.interval.ms": 500}
    yield Cluster(bootstrap, {"create_topics": False, "consumer": quick})
    del owner
