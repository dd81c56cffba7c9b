"""Round trips of plants.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..plants.http.client import AsyncPlantsClient
from ..plants.http.fake import FakePlantsService
from ..plants.http.models import PostPlantsPlantIdLeavesRequest
from ..plants.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncPlantsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakePlantsService()
    return Peers(fake, create_router(fake), AsyncPlantsClient)


def test_get() -> None:
    """Call GET /."""
    round_trip(peers(), AsyncPlantsClient.get)


def test_get_plants_plant_id_leaves() -> None:
    """Call GET /plants/{plant-id}/leaves."""
    round_trip(
        peers(), AsyncPlantsClient.get_plants_plant_id_leaves, plant_id=sample(int)
    )


def test_post_plants_plant_id_leaves() -> None:
    """Call POST /plants/{plant-id}/leaves."""
    round_trip(
        peers(),
        AsyncPlantsClient.post_plants_plant_id_leaves,
        plant_id=sample(int),
        body=sample(PostPlantsPlantIdLeavesRequest),
    )


def test_get_plants_plant_id_leaves_() -> None:
    """Call GET /plants/{plant-id}/Leaves/."""
    round_trip(
        peers(), AsyncPlantsClient.get_plants_plant_id_leaves_, plant_id=sample(int)
    )
