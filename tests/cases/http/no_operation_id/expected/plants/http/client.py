"""Typed HTTP clients for the Plants API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import GetPlantsPlantIdLeavesResponse, PostPlantsPlantIdLeavesRequest


class PlantsClient(HttpClient):
    """Calls the Plants API, with the contract's timeouts and retries."""

    _service = "plants"
    _server = None
    _operations = operations.ALL

    def get(self) -> None:
        """GET /"""
        return self._call(operations.GET)

    def get_plants_plant_id_leaves(
        self, plant_id: int
    ) -> GetPlantsPlantIdLeavesResponse:
        """GET /plants/{plant-id}/leaves"""
        return self._call(
            operations.GET_PLANTS_PLANT_ID_LEAVES, path={"plant-id": plant_id}
        )

    def post_plants_plant_id_leaves(
        self, plant_id: int, body: PostPlantsPlantIdLeavesRequest
    ) -> None:
        """POST /plants/{plant-id}/leaves

        Raises:
            PostPlantsPlantIdLeavesNotFound: No such plant.
        """
        return self._call(
            operations.POST_PLANTS_PLANT_ID_LEAVES,
            path={"plant-id": plant_id},
            body=body,
        )

    def get_plants_plant_id_leaves_(self, plant_id: int) -> None:
        """GET /plants/{plant-id}/Leaves/"""
        return self._call(
            operations.GET_PLANTS_PLANT_ID_LEAVES_, path={"plant-id": plant_id}
        )


class AsyncPlantsClient(AsyncHttpClient):
    """Calls the Plants API, with the contract's timeouts and retries."""

    _service = "plants"
    _server = None
    _operations = operations.ALL

    async def get(self) -> None:
        """GET /"""
        return await self._call(operations.GET)

    async def get_plants_plant_id_leaves(
        self, plant_id: int
    ) -> GetPlantsPlantIdLeavesResponse:
        """GET /plants/{plant-id}/leaves"""
        return await self._call(
            operations.GET_PLANTS_PLANT_ID_LEAVES, path={"plant-id": plant_id}
        )

    async def post_plants_plant_id_leaves(
        self, plant_id: int, body: PostPlantsPlantIdLeavesRequest
    ) -> None:
        """POST /plants/{plant-id}/leaves

        Raises:
            PostPlantsPlantIdLeavesNotFound: No such plant.
        """
        return await self._call(
            operations.POST_PLANTS_PLANT_ID_LEAVES,
            path={"plant-id": plant_id},
            body=body,
        )

    async def get_plants_plant_id_leaves_(self, plant_id: int) -> None:
        """GET /plants/{plant-id}/Leaves/"""
        return await self._call(
            operations.GET_PLANTS_PLANT_ID_LEAVES_, path={"plant-id": plant_id}
        )
