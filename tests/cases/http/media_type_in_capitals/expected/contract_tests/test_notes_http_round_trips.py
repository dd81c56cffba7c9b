"""Round trips of notes.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..notes.http.client import AsyncNotesClient
from ..notes.http.fake import FakeNotesService
from ..notes.http.models import Note
from ..notes.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncNotesClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeNotesService()
    return Peers(fake, create_router(fake), AsyncNotesClient)


def test_add_note() -> None:
    """Call POST /notes."""
    round_trip(peers(), AsyncNotesClient.add_note, body=sample(Note))


def test_replace_notes() -> None:
    """Call PUT /notes."""
    round_trip(peers(), AsyncNotesClient.replace_notes, body=sample(Note))


def test_change_notes() -> None:
    """Call PATCH /notes."""
    round_trip(peers(), AsyncNotesClient.change_notes, body=sample(Note))
