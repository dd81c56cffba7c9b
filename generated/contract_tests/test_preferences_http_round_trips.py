"""Round trips of preferences.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from uuid import UUID

from ..preferences.http.client import AsyncPreferencesClient
from ..preferences.http.fake import FakePreferencesService
from ..preferences.http.models import Preferences
from ..preferences.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncPreferencesClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakePreferencesService()
    return Peers(fake, create_router(fake), AsyncPreferencesClient)


def test_get_preferences() -> None:
    """Call GET /users/{userId}/preferences."""
    round_trip(peers(), AsyncPreferencesClient.get_preferences, user_id=sample(UUID))


def test_replace_preferences() -> None:
    """Call PUT /users/{userId}/preferences."""
    round_trip(
        peers(),
        AsyncPreferencesClient.replace_preferences,
        user_id=sample(UUID),
        body=sample(Preferences),
    )
