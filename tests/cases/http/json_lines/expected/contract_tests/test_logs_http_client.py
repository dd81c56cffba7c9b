"""Whether the client keeps logs.openapi.yaml."""

from __future__ import annotations

from ..logs.http.client import AsyncLogsClient, LogsClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="logs",
    slice="http",
    contract="logs.openapi.yaml",
    tests=__file__,
    document="logs/http/openapi.json",
    client=AsyncLogsClient,
    blocking=LogsClient,
)


def test_read_logs() -> None:
    """GET /logs: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /logs",
        AsyncLogsClient.read_logs,
        query={"level": "level"},
        policy=IDEMPOTENT,
    )


def test_read_spring_logs() -> None:
    """GET /spring-logs: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /spring-logs", AsyncLogsClient.read_spring_logs, policy=IDEMPOTENT
    )


def test_read_old_logs() -> None:
    """GET /old-logs: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /old-logs", AsyncLogsClient.read_old_logs, policy=IDEMPOTENT)


def test_read_sequence() -> None:
    """GET /sequence: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /sequence", AsyncLogsClient.read_sequence, policy=IDEMPOTENT)
