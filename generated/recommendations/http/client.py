"""Typed HTTP clients for the Recommendations API."""

from __future__ import annotations

from uuid import UUID

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import RecommendationList


class RecommendationsClient(HttpClient):
    """Calls the Recommendations API, with the contract's timeouts and retries."""

    _service = "recommendations"
    _server = "https://recommendations.shop.example/v1"
    _operations = operations.ALL

    def list_recommendations(
        self, user_id: UUID, *, limit: int | None = None
    ) -> RecommendationList:
        """Return what a user may like, the best first; nothing is better than waiting.

        Args:
            user_id: Id of the user.
            limit: How many to return at most.

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
        """
        return self._call(
            operations.LIST_RECOMMENDATIONS,
            path={"userId": user_id},
            query={"limit": limit},
        )


class AsyncRecommendationsClient(AsyncHttpClient):
    """Calls the Recommendations API, with the contract's timeouts and retries."""

    _service = "recommendations"
    _server = "https://recommendations.shop.example/v1"
    _operations = operations.ALL

    async def list_recommendations(
        self, user_id: UUID, *, limit: int | None = None
    ) -> RecommendationList:
        """Return what a user may like, the best first; nothing is better than waiting.

        Args:
            user_id: Id of the user.
            limit: How many to return at most.

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
        """
        return await self._call(
            operations.LIST_RECOMMENDATIONS,
            path={"userId": user_id},
            query={"limit": limit},
        )
