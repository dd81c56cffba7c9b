"""Whether the client keeps desk.openapi.yaml."""

from __future__ import annotations

from ..desk.http.client import AsyncDeskClient, DeskClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="desk",
    slice="http",
    contract="desk.openapi.yaml",
    tests=__file__,
    document="desk/http/openapi.json",
    client=AsyncDeskClient,
    blocking=DeskClient,
)


def test_get_note() -> None:
    """GET /notes/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /notes/{id}",
        AsyncDeskClient.get_note,
        path={"id": "id"},
        query={"limit": "limit"},
        header={"limit": "limit_header"},
        cookie={"limit": "limit_cookie"},
        policy=IDEMPOTENT,
    )


def test_put_note() -> None:
    """PUT /notes/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PUT /notes/{id}",
        AsyncDeskClient.put_note,
        path={"id": "id"},
        query={"limit": "limit"},
        header={"limit": "limit_header"},
        cookie={"limit": "limit_cookie"},
        policy=IDEMPOTENT,
    )
