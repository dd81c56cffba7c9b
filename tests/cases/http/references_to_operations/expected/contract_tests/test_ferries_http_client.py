"""Whether the client keeps ferries.openapi.yaml."""

from __future__ import annotations

from ..ferries.http.client import AsyncFerriesClient, FerriesClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="ferries",
    slice="http",
    contract="ferries.openapi.yaml",
    tests=__file__,
    document="ferries/http/openapi.json",
    client=AsyncFerriesClient,
    blocking=FerriesClient,
)


def test_get_ferry() -> None:
    """GET /ferries/{name}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /ferries/{name}",
        AsyncFerriesClient.get_ferry,
        path={"name": "name"},
        policy=IDEMPOTENT,
    )


def test_replace_ferry() -> None:
    """PUT /ferries/{name}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PUT /ferries/{name}",
        AsyncFerriesClient.replace_ferry,
        path={"name": "name"},
        policy=IDEMPOTENT,
    )
