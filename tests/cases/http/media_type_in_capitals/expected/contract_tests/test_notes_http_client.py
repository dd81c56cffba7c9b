"""Whether the client keeps notes.openapi.yaml."""

from __future__ import annotations

from ..notes.http.client import AsyncNotesClient, NotesClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SUBJECT = ClientSubject(
    service="notes",
    slice="http",
    contract="notes.openapi.yaml",
    tests=__file__,
    document="notes/http/openapi.json",
    client=AsyncNotesClient,
    blocking=NotesClient,
)


def test_add_note() -> None:
    """POST /notes: what is sent, and what is made of answers."""
    SUBJECT.conforms("POST /notes", AsyncNotesClient.add_note, policy=ONCE)


def test_replace_notes() -> None:
    """PUT /notes: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PUT /notes",
        AsyncNotesClient.replace_notes,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )


def test_change_notes() -> None:
    """PATCH /notes: what is sent, and what is made of answers."""
    SUBJECT.conforms("PATCH /notes", AsyncNotesClient.change_notes, policy=ONCE)
