"""Whether the client keeps notes.openapi.yaml."""

from __future__ import annotations

from ..notes.http.client import AsyncNotesClient, NotesClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="notes",
    slice="http",
    contract="notes.openapi.yaml",
    tests=__file__,
    document="notes/http/openapi.json",
    client=AsyncNotesClient,
    blocking=NotesClient,
)


def test_list_notes() -> None:
    """GET /notes: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /notes",
        AsyncNotesClient.list_notes,
        header={"X-Tenant": "x_tenant", "X-Page": "x_page"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )
