"""What librdkafka says of its connections, many times a second, is said once."""

from __future__ import annotations

import logging

import pytest
from confluent_kafka import KafkaError

from codegen.runtime.events.kafka.telling import told
from codegen.runtime.events.outage import Outage

_LOG = logging.getLogger("codegen.runtime.events.kafka")


def outage() -> Outage:
    return Outage(_LOG, lambda: 1_000.0)


@pytest.mark.parametrize(
    "code",
    [KafkaError._TRANSPORT, KafkaError._AUTHENTICATION, KafkaError._BAD_MSG],
    ids=["away", "other words to log in", "no broker of Kafka"],
)
def test_what_is_wrong_with_a_connection_is_said_once(
    code: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    away = outage()
    for _ in range(100):
        told(away, "the producer", KafkaError(code, "this is why"))
    assert [(one.levelname, one.getMessage()) for one in caplog.records] == [
        ("WARNING", "the producer: this is why")
    ]


def test_what_is_fatal_is_always_said(caplog: pytest.LogCaptureFixture) -> None:
    fatal = KafkaError(KafkaError._FATAL, "over", True)
    for _ in range(2):
        told(outage(), "the producer", fatal)
    assert [one.levelname for one in caplog.records] == ["ERROR", "ERROR"]
