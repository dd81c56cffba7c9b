"""Whether the client keeps older.openapi.yaml."""

from __future__ import annotations

from ..older.http.client import AsyncOlderClient, OlderClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="older",
    slice="http",
    contract="older.openapi.yaml",
    tests=__file__,
    document="older/http/openapi.json",
    client=AsyncOlderClient,
    blocking=OlderClient,
)


def test_add_shape() -> None:
    """POST /shapes: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /shapes",
        AsyncOlderClient.add_shape,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )
