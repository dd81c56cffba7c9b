"""Whether a service keeps recommendations.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..recommendations.http import operations
from ..recommendations.http.fake import FakeRecommendationsService
from ..recommendations.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeRecommendationsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="recommendations",
    slice="http",
    contract="recommendations.openapi.yaml",
    tests=__file__,
    fake=FakeRecommendationsService,
    serve=serve,
    document="recommendations/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_list_recommendations() -> None:
    """GET /users/{userId}/recommendations: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_RECOMMENDATIONS)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
