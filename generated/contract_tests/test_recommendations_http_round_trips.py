"""Round trips of recommendations.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from typing import Annotated
from uuid import UUID

from pydantic import Field

from ..recommendations.http.client import AsyncRecommendationsClient
from ..recommendations.http.fake import FakeRecommendationsService
from ..recommendations.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncRecommendationsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeRecommendationsService()
    return Peers(fake, create_router(fake), AsyncRecommendationsClient)


def test_list_recommendations() -> None:
    """Call GET /users/{userId}/recommendations."""
    round_trip(
        peers(),
        AsyncRecommendationsClient.list_recommendations,
        user_id=sample(UUID),
        limit=sample(Annotated[int, Field(ge=1, le=50)]),
    )
