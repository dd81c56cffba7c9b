"""Whether a service keeps plants.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..plants.http import operations
from ..plants.http.fake import FakePlantsService
from ..plants.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakePlantsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="plants",
    slice="http",
    contract="plants.openapi.yaml",
    tests=__file__,
    fake=FakePlantsService,
    serve=serve,
    document="plants/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get() -> None:
    """GET /: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET)


def test_get_plants_plant_id_leaves() -> None:
    """GET /plants/{plant-id}/leaves: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_PLANTS_PLANT_ID_LEAVES)


def test_post_plants_plant_id_leaves() -> None:
    """POST /plants/{plant-id}/leaves: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.POST_PLANTS_PLANT_ID_LEAVES)


def test_get_plants_plant_id_leaves_() -> None:
    """GET /plants/{plant-id}/Leaves/: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_PLANTS_PLANT_ID_LEAVES_)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
