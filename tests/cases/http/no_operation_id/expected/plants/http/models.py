"""Data types of plants.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class GetPlantsPlantIdLeavesResponse(ContractModel):
    count: int | None = None


class PostPlantsPlantIdLeavesRequest(ContractModel):
    colour: str | None = None
