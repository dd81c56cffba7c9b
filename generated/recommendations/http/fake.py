"""A stand-in for a server of the Recommendations API, for tests."""

from __future__ import annotations

from uuid import UUID

from ...runtime.http.fake import HttpFake
from . import operations
from .models import RecommendationList


class FakeRecommendationsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_recommendations(
        self, user_id: UUID, *, limit: int
    ) -> RecommendationList:
        return await self._answer(
            operations.LIST_RECOMMENDATIONS, user_id=user_id, limit=limit
        )
