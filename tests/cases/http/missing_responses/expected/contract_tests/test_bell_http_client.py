"""Whether the client keeps bell.openapi.yaml."""

from __future__ import annotations

from ..bell.http import errors
from ..bell.http.client import AsyncBellClient, BellClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="bell",
    slice="http",
    contract="bell.openapi.yaml",
    tests=__file__,
    document="bell/http/openapi.json",
    client=AsyncBellClient,
    blocking=BellClient,
)


def test_ring() -> None:
    """POST /bell: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /bell",
        AsyncBellClient.ring,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )


def test_tune() -> None:
    """PUT /bell: what is sent, and what is made of answers."""
    SUBJECT.conforms("PUT /bell", AsyncBellClient.tune, policy=IDEMPOTENT)


def test_listen() -> None:
    """GET /bell: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /bell",
        AsyncBellClient.listen,
        policy=IDEMPOTENT,
        errors={"404": errors.ListenNotFound},
    )


def test_remove() -> None:
    """DELETE /bell: what is sent, and what is made of answers."""
    SUBJECT.conforms("DELETE /bell", AsyncBellClient.remove, policy=IDEMPOTENT)
