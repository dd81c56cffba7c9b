"""Whether the client keeps slow.openapi.yaml."""

from __future__ import annotations

from ..runtime import Breaker, Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..slow.http.client import AsyncSlowClient, SlowClient

SUBJECT = ClientSubject(
    service="slow",
    slice="http",
    contract="slow.openapi.yaml",
    tests=__file__,
    document="slow/http/openapi.json",
    client=AsyncSlowClient,
    blocking=SlowClient,
)


def test_read_slowly() -> None:
    """GET /slow: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /slow",
        AsyncSlowClient.read_slowly,
        policy=Policy(
            timeout=Timeout(total=9.0, attempt=0.5),
            retry=Retry(attempts=5),
            breaker=Breaker(consecutive=3),
            idempotent=True,
        ),
    )


def test_repeat() -> None:
    """POST /slow: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /slow",
        AsyncSlowClient.repeat,
        policy=Policy(
            timeout=Timeout(total=9.0, attempt=3.0),
            retry=Retry(attempts=3),
            breaker=Breaker(consecutive=3),
            idempotent=True,
        ),
    )


def test_only_once() -> None:
    """PUT /slow: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PUT /slow",
        AsyncSlowClient.only_once,
        policy=Policy(
            timeout=Timeout(total=9.0, attempt=3.0),
            retry=Retry(attempts=3),
            breaker=Breaker(consecutive=3),
        ),
    )
