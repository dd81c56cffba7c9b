"""What a server of the Recommendations API must implement."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from ...runtime import MaybeAwaitable
from .models import RecommendationList


class RecommendationsService(Protocol):
    """What users may like, learnt from what is bought together."""

    def list_recommendations(
        self, user_id: UUID, *, limit: int
    ) -> MaybeAwaitable[RecommendationList]:
        """Return what a user may like, the best first; nothing is better than waiting.

        Args:
            user_id: Id of the user.
            limit: How many to return at most.

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
        """
        ...
