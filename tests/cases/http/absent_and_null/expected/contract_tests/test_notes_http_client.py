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


def test_change_note() -> None:
    """PATCH /notes: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PATCH /notes",
        AsyncNotesClient.change_note,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )
