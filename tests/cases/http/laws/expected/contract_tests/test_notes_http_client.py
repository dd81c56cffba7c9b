"""Whether the client keeps notes.openapi.yaml."""

from __future__ import annotations

from ..notes.http import errors
from ..notes.http.client import AsyncNotesClient, NotesClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

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


def test_get_book() -> None:
    """GET /books/{bookId}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /books/{bookId}",
        AsyncNotesClient.get_book,
        path={"bookId": "book_id"},
        policy=IDEMPOTENT,
        errors={"404": errors.GetBookNotFound},
    )


def test_put_book() -> None:
    """PUT /books/{bookId}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PUT /books/{bookId}",
        AsyncNotesClient.put_book,
        path={"bookId": "book_id"},
        policy=IDEMPOTENT,
    )


def test_list_notes() -> None:
    """GET /notes: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /notes",
        AsyncNotesClient.list_notes,
        query={"skip": "skip", "take": "take", "color": "color"},
        policy=IDEMPOTENT,
    )


def test_add_note() -> None:
    """POST /notes: what is sent, and what is made of answers."""
    SUBJECT.conforms("POST /notes", AsyncNotesClient.add_note, policy=ONCE)


def test_get_note() -> None:
    """GET /notes/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /notes/{id}",
        AsyncNotesClient.get_note,
        path={"id": "id"},
        policy=IDEMPOTENT,
        errors={"404": errors.GetNoteNotFound},
    )


def test_change_note() -> None:
    """PATCH /notes/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PATCH /notes/{id}",
        AsyncNotesClient.change_note,
        path={"id": "id"},
        policy=ONCE,
        errors={"404": errors.ChangeNoteNotFound},
    )


def test_remove_note() -> None:
    """DELETE /notes/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "DELETE /notes/{id}",
        AsyncNotesClient.remove_note,
        path={"id": "id"},
        policy=IDEMPOTENT,
        errors={"404": errors.RemoveNoteNotFound},
    )
