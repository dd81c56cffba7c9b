"""Whether the client keeps desk.openapi.yaml."""

from __future__ import annotations

from ..desk.http.client import AsyncDeskClient, DeskClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="desk",
    slice="http",
    contract="desk.openapi.yaml",
    tests=__file__,
    document="desk/http/openapi.json",
    client=AsyncDeskClient,
    blocking=DeskClient,
)


def test_list_notes() -> None:
    """GET /notes: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /notes",
        AsyncDeskClient.list_notes,
        query={"limit": "limit"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )
