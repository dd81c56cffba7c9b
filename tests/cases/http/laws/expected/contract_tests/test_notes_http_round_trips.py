"""Round trips of notes.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import Field

from ..notes.http.client import AsyncNotesClient
from ..notes.http.fake import FakeNotesService
from ..notes.http.models import BookInput, NoteInput
from ..notes.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncNotesClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeNotesService()
    return Peers(fake, create_router(fake), AsyncNotesClient)


def test_get_book() -> None:
    """Call GET /books/{bookId}."""
    round_trip(peers(), AsyncNotesClient.get_book, book_id=sample(int))


def test_put_book() -> None:
    """Call PUT /books/{bookId}."""
    round_trip(
        peers(), AsyncNotesClient.put_book, book_id=sample(int), body=sample(BookInput)
    )


def test_list_notes() -> None:
    """Call GET /notes."""
    round_trip(
        peers(),
        AsyncNotesClient.list_notes,
        skip=sample(Annotated[int, Field(ge=0)]),
        take=sample(Annotated[int, Field(ge=1, le=20)]),
        color=sample(str),
    )


def test_add_note() -> None:
    """Call POST /notes."""
    round_trip(peers(), AsyncNotesClient.add_note, body=sample(NoteInput))


def test_get_note() -> None:
    """Call GET /notes/{id}."""
    round_trip(peers(), AsyncNotesClient.get_note, id=sample(str))


def test_change_note() -> None:
    """Call PATCH /notes/{id}."""
    round_trip(
        peers(), AsyncNotesClient.change_note, id=sample(str), body=sample(NoteInput)
    )


def test_remove_note() -> None:
    """Call DELETE /notes/{id}."""
    round_trip(peers(), AsyncNotesClient.remove_note, id=sample(str))
