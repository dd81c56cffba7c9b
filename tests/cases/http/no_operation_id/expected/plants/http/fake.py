"""A stand-in for a server of the Plants API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import GetPlantsPlantIdLeavesResponse, PostPlantsPlantIdLeavesRequest


class FakePlantsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get(self) -> None:
        return await self._answer(operations.GET)

    async def get_plants_plant_id_leaves(
        self, plant_id: int
    ) -> GetPlantsPlantIdLeavesResponse:
        return await self._answer(
            operations.GET_PLANTS_PLANT_ID_LEAVES, plant_id=plant_id
        )

    async def post_plants_plant_id_leaves(
        self, plant_id: int, body: PostPlantsPlantIdLeavesRequest
    ) -> None:
        return await self._answer(
            operations.POST_PLANTS_PLANT_ID_LEAVES, plant_id=plant_id, body=body
        )

    async def get_plants_plant_id_leaves_(self, plant_id: int) -> None:
        return await self._answer(
            operations.GET_PLANTS_PLANT_ID_LEAVES_, plant_id=plant_id
        )
