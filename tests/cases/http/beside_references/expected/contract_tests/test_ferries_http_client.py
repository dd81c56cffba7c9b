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


def test_remove_ferry() -> None:
    """DELETE /ferries/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "DELETE /ferries/{id}",
        AsyncFerriesClient.remove_ferry,
        path={"id": "id"},
        query={"lang": "lang"},
        policy=IDEMPOTENT,
    )


def test_get_ferry() -> None:
    """GET /ferries/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /ferries/{id}",
        AsyncFerriesClient.get_ferry,
        path={"id": "id"},
        query={"lang": "lang"},
        policy=IDEMPOTENT,
    )


def test_replace_ferry() -> None:
    """PUT /ferries/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PUT /ferries/{id}",
        AsyncFerriesClient.replace_ferry,
        path={"id": "id"},
        query={"lang": "lang"},
        policy=IDEMPOTENT,
    )
