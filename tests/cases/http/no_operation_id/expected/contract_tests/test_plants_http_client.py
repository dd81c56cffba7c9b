"""Whether the client keeps plants.openapi.yaml."""

from __future__ import annotations

from ..plants.http import errors
from ..plants.http.client import AsyncPlantsClient, PlantsClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="plants",
    slice="http",
    contract="plants.openapi.yaml",
    tests=__file__,
    document="plants/http/openapi.json",
    client=AsyncPlantsClient,
    blocking=PlantsClient,
)


def test_get() -> None:
    """GET /: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /", AsyncPlantsClient.get, policy=IDEMPOTENT)


def test_get_plants_plant_id_leaves() -> None:
    """GET /plants/{plant-id}/leaves: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /plants/{plant-id}/leaves",
        AsyncPlantsClient.get_plants_plant_id_leaves,
        path={"plant-id": "plant_id"},
        policy=IDEMPOTENT,
    )


def test_post_plants_plant_id_leaves() -> None:
    """POST /plants/{plant-id}/leaves: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /plants/{plant-id}/leaves",
        AsyncPlantsClient.post_plants_plant_id_leaves,
        path={"plant-id": "plant_id"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
        errors={"404": errors.PostPlantsPlantIdLeavesNotFound},
    )


def test_get_plants_plant_id_leaves_() -> None:
    """GET /plants/{plant-id}/Leaves/: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /plants/{plant-id}/Leaves/",
        AsyncPlantsClient.get_plants_plant_id_leaves_,
        path={"plant-id": "plant_id"},
        policy=IDEMPOTENT,
    )
