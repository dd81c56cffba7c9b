"""What users may like, learnt from what is bought together."""

from __future__ import annotations

from collections import Counter, defaultdict
from uuid import UUID

from generated.orders.events.models import (
    OrderCancelled,
    OrderCreated,
    OrderHeaders,
    OrderPaid,
)
from generated.preferences.http.client import AsyncPreferencesClient
from generated.recommendations.http.models import (
    Recommendation,
    RecommendationList,
    Sku,
)
from generated.runtime.events import MessageContext


class Recommendations:
    """Implements `RecommendationsService`, and follows the stream of orders.

    The stream has all orders there ever were, so nothing is stored: each process reads it
    from its beginning.
    """

    def __init__(self, preferences: AsyncPreferencesClient) -> None:
        """Ask *preferences* who wants advice."""
        self.preferences = preferences
        self._bought = defaultdict[UUID, set[Sku]](set)

    async def list_recommendations(
        self, user_id: UUID, *, limit: int
    ) -> RecommendationList:
        chosen = await self.preferences.get_preferences(user_id)
        items = self._advice(user_id) if chosen.recommendations else []
        return RecommendationList(items=items[:limit])

    async def follow_orders(
        self,
        event: OrderCreated | OrderPaid | OrderCancelled,
        context: MessageContext[OrderHeaders],
    ) -> None:
        if isinstance(event, OrderPaid):
            skus = {line.sku for line in event.order.lines}
            self._bought[event.order.customer_id] |= skus

    def _advice(self, user_id: UUID) -> list[Recommendation]:
        """What is bought by those who bought the same, the best first."""
        mine = self._bought.get(user_id, set())
        baskets = [basket for who, basket in self._bought.items() if who != user_id]
        alike = [basket for basket in baskets if basket & mine]
        others = Counter(sku for basket in alike for sku in basket - mine)
        return [
            Recommendation(
                sku=sku,
                score=count / len(alike),
                because=sorted(
                    set[Sku]().union(*(b & mine for b in alike if sku in b))
                ),
            )
            for sku, count in others.most_common()
        ]
