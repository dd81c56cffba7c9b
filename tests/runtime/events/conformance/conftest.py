"""Every scenario is played on every transport that promises what it needs."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator

import pytest

from tests.runtime.events.conformance.kafka import KafkaBroker
from tests.runtime.events.conformance.memory import MemoryBroker
from tests.runtime.events.conformance.promises import KAFKA, MOCK, NAMES
from tests.runtime.events.conformance.rabbitmq import RabbitBroker
from tests.runtime.events.conformance.world import Broker, World
from tests.runtime.events.kafka.conftest import mock
from tests.runtime.events.kafka.scenes import Cluster
from tests.runtime.virtual import VirtualTime
from tests.services import given
from tests.services.places import KAFKA_BOOTSTRAP, RABBITMQ_URL

__all__ = ["broker", "mock", "world"]

_COUNT = itertools.count()
_RUN = f"{os.getpid():x}"


@pytest.fixture(
    params=[
        "memory",
        # It waits 3 s before each group begins: too long for every run of all tests.
        pytest.param("mock", marks=pytest.mark.deep),
        pytest.param("rabbitmq", marks=pytest.mark.services),
        pytest.param("kafka", marks=pytest.mark.services),
    ]
)
def broker(request: pytest.FixtureRequest) -> Iterator[Broker]:
    """One broker after the other."""
    if request.param == "memory":
        time = VirtualTime()
        yield MemoryBroker(time)
        time.close()
    elif request.param == "mock":
        cluster: Cluster = request.getfixturevalue("mock")
        yield KafkaBroker(cluster.bootstrap, MOCK, cluster.options)
    elif request.param == "rabbitmq":
        yield RabbitBroker(given.setting(RABBITMQ_URL))
    else:
        yield KafkaBroker(given.setting(KAFKA_BOOTSTRAP), KAFKA)


@pytest.fixture
def world(broker: Broker, request: pytest.FixtureRequest) -> World:
    """A broker with names that nobody else uses."""
    for marker in request.node.iter_markers("promise"):
        for name in marker.args:
            assert name in NAMES, name
            if not getattr(broker.promises, name):
                pytest.skip(f"does not promise {name}")
    return World(broker, f"t{_RUN}-{next(_COUNT)}")
