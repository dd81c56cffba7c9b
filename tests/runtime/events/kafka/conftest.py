"""A cluster inside librdkafka, which takes 100 ms to start."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.runtime.events.kafka.scenes import Cluster

_MOCK = """
from confluent_kafka import Producer
owner = Producer({"test.mock.num.brokers": 3, "bootstrap.servers": "x", "log_level": 0})
brokers = owner.list_topics(timeout=5).brokers.values()
print(",".join(f"{one.host}:{one.port}" for one in brokers), flush=True)
input()
"""


@pytest.fixture(scope="session")
def mock() -> Iterator[Cluster]:
    """Three brokers that make topics of four partitions when asked for them.

    They wait for 3 s before a group begins, and for a session to end when it changes.
    """
    # In a process of its own, which is killed: to destroy one can hang for ever.
    owner = subprocess.Popen(
        [sys.executable, "-c", _MOCK],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with owner:
        assert owner.stdout is not None
        bootstrap = owner.stdout.readline().strip()
        quick = {"session.timeout.ms": 4000, "heartbeat.interval.ms": 500}
        yield Cluster(bootstrap, {"create_topics": False, "consumer": quick})
        owner.kill()
