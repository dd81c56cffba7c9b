"""Whether the client keeps notes.openapi.yaml."""

from __future__ import annotations

from ..notes.http.client import AsyncNotesClient, NotesClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

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


def test_add_words() -> None:
    """POST /words: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /words",
        AsyncNotesClient.add_words,
        query={"words": "words", "one": "one"},
        policy=ONCE,
    )


def test_add_tags() -> None:
    """POST /tags: what is sent, and what is made of answers."""
    SUBJECT.conforms("POST /tags", AsyncNotesClient.add_tags, policy=ONCE)


def test_replace_tags() -> None:
    """PUT /tags: what is sent, and what is made of answers."""
    SUBJECT.conforms("PUT /tags", AsyncNotesClient.replace_tags, policy=IDEMPOTENT)


def test_change_tags() -> None:
    """PATCH /tags: what is sent, and what is made of answers."""
    SUBJECT.conforms("PATCH /tags", AsyncNotesClient.change_tags, policy=ONCE)


def test_drop_tags() -> None:
    """DELETE /tags: what is sent, and what is made of answers."""
    SUBJECT.conforms("DELETE /tags", AsyncNotesClient.drop_tags, policy=IDEMPOTENT)
