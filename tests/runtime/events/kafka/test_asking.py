"""Clients that ask for something say why they got no answer, and are gone after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from confluent_kafka import KafkaError, KafkaException

from codegen.runtime.errors import TransportError
from codegen.runtime.events.kafka import asking


@dataclass
class Client:
    """Hears of its connections when it is polled."""

    config: dict[str, Any]
    ends: list[bool] = field(default_factory=list)

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *why: object) -> None:
        self.ends.append(True)

    def poll(self, timeout: float) -> None:
        heard: Callable[[KafkaError], None] = self.config["error_cb"]
        heard(KafkaError(KafkaError._TRANSPORT, "nobody at host:1"))
        heard(KafkaError(KafkaError._ALL_BROKERS_DOWN, "1/1 brokers are down"))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Client]:
    clients: list[Client] = []

    def make(config: dict[str, Any]) -> Client:
        clients.append(Client(config))
        return clients[-1]

    monkeypatch.setattr(asking, "AdminClient", make)
    return clients


def test_why_there_is_no_answer(made: list[Client]) -> None:
    with pytest.raises(TransportError) as caught:
        with asking.asking({"bootstrap.servers": "host:1"}, "topics cannot be seen"):
            raise KafkaException(KafkaError(KafkaError._TRANSPORT, "no answer"))
    assert str(caught.value) == "topics cannot be seen: no answer (nobody at host:1)"
    assert made[0].config["log_level"] == 0
    assert made[0].ends


def test_an_answer_ends_the_client_too(made: list[Client]) -> None:
    with asking.asking({}, "topics cannot be seen"):
        assert not made[0].ends
    assert made[0].ends
