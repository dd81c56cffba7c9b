"""What a server of the Plants API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import GetPlantsPlantIdLeavesResponse, PostPlantsPlantIdLeavesRequest


class PlantsService(Protocol):
    """The Plants API."""

    def get(self) -> MaybeAwaitable[None]:
        """GET /"""
        ...

    def get_plants_plant_id_leaves(
        self, plant_id: int
    ) -> MaybeAwaitable[GetPlantsPlantIdLeavesResponse]:
        """GET /plants/{plant-id}/leaves"""
        ...

    def post_plants_plant_id_leaves(
        self, plant_id: int, body: PostPlantsPlantIdLeavesRequest
    ) -> MaybeAwaitable[None]:
        """POST /plants/{plant-id}/leaves

        Raises:
            PostPlantsPlantIdLeavesNotFound: No such plant.
        """
        ...

    def get_plants_plant_id_leaves_(self, plant_id: int) -> MaybeAwaitable[None]:
        """GET /plants/{plant-id}/Leaves/"""
        ...
