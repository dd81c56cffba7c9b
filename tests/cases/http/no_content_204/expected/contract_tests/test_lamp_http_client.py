"""Whether the client keeps lamp.openapi.yaml."""

from __future__ import annotations

from ..lamp.http.client import AsyncLampClient, LampClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="lamp",
    slice="http",
    contract="lamp.openapi.yaml",
    tests=__file__,
    document="lamp/http/openapi.json",
    client=AsyncLampClient,
    blocking=LampClient,
)


def test_switch_off() -> None:
    """DELETE /lamp: what is sent, and what is made of answers."""
    SUBJECT.conforms("DELETE /lamp", AsyncLampClient.switch_off, policy=IDEMPOTENT)


def test_switch_on() -> None:
    """POST /lamp: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /lamp",
        AsyncLampClient.switch_on,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )


def test_is_there() -> None:
    """HEAD /lamp: what is sent, and what is made of answers."""
    SUBJECT.conforms("HEAD /lamp", AsyncLampClient.is_there, policy=IDEMPOTENT)


def test_look() -> None:
    """GET /lamp: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /lamp", AsyncLampClient.look, policy=IDEMPOTENT)


def test_leave_unsaid() -> None:
    """PUT /lamp: what is sent, and what is made of answers."""
    SUBJECT.conforms("PUT /lamp", AsyncLampClient.leave_unsaid, policy=IDEMPOTENT)
