"""Operations of the Plants contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Parameter
from .errors import PostPlantsPlantIdLeavesNotFound
from .models import GetPlantsPlantIdLeavesResponse, PostPlantsPlantIdLeavesRequest

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

GET: Operation[None] = Operation(
    name="GET /",
    method="GET",
    path="/",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

GET_PLANTS_PLANT_ID_LEAVES: Operation[GetPlantsPlantIdLeavesResponse] = Operation(
    name="GET /plants/{plant-id}/leaves",
    method="GET",
    path="/plants/{plant-id}/leaves",
    parameters=(Parameter(name="plant-id", place="path"),),
    results={200: Json(GetPlantsPlantIdLeavesResponse)},
    policy=IDEMPOTENT,
)

POST_PLANTS_PLANT_ID_LEAVES: Operation[None] = Operation(
    name="POST /plants/{plant-id}/leaves",
    method="POST",
    path="/plants/{plant-id}/leaves",
    parameters=(Parameter(name="plant-id", place="path"),),
    request=Json(PostPlantsPlantIdLeavesRequest),
    results={201: Empty()},
    errors={404: PostPlantsPlantIdLeavesNotFound},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

GET_PLANTS_PLANT_ID_LEAVES_: Operation[None] = Operation(
    name="GET /plants/{plant-id}/Leaves/",
    method="GET",
    path="/plants/{plant-id}/Leaves/",
    parameters=(Parameter(name="plant-id", place="path"),),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    GET,
    GET_PLANTS_PLANT_ID_LEAVES,
    POST_PLANTS_PLANT_ID_LEAVES,
    GET_PLANTS_PLANT_ID_LEAVES_,
)
