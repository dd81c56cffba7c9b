"""Whether the client keeps till.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..till.http.client import AsyncTillClient, TillClient

SUBJECT = ClientSubject(
    service="till",
    slice="http",
    contract="till.openapi.yaml",
    tests=__file__,
    document="till/http/openapi.json",
    client=AsyncTillClient,
    blocking=TillClient,
)


def test_take() -> None:
    """POST /takings: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /takings",
        AsyncTillClient.take,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )
