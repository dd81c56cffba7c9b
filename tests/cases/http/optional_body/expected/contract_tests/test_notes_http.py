"""Round trips of notes.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..notes.http.client import AsyncNotesClient
from ..notes.http.fake import FakeNotesService
from ..notes.http.models import Note
from ..notes.http.server import create_router
from ..runtime.http.testing import round_trip
from ..runtime.sample import sample


def test_add_note() -> None:
    """Call POST /notes."""
    round_trip(
        create_router,
        FakeNotesService(),
        AsyncNotesClient,
        AsyncNotesClient.add_note,
        pin=sample(bool),
        body=sample(Note),
    )


def test_set_notes() -> None:
    """Call PUT /notes."""
    round_trip(
        create_router,
        FakeNotesService(),
        AsyncNotesClient,
        AsyncNotesClient.set_notes,
        body=sample(list[Note]),
    )


def test_import_notes() -> None:
    """Call PATCH /notes."""
    round_trip(
        create_router,
        FakeNotesService(),
        AsyncNotesClient,
        AsyncNotesClient.import_notes,
        body=sample(str),
    )
