"""Whether the client keeps recommendations.openapi.yaml."""

from __future__ import annotations

from ..recommendations.http import errors
from ..recommendations.http.client import (
    AsyncRecommendationsClient,
    RecommendationsClient,
)
from ..runtime import Fallback, Hedge, Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="recommendations",
    slice="http",
    contract="recommendations.openapi.yaml",
    tests=__file__,
    document="recommendations/http/openapi.json",
    client=AsyncRecommendationsClient,
    blocking=RecommendationsClient,
)


def test_list_recommendations() -> None:
    """GET /users/{userId}/recommendations: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /users/{userId}/recommendations",
        AsyncRecommendationsClient.list_recommendations,
        path={"userId": "user_id"},
        query={"limit": "limit"},
        policy=Policy(
            timeout=Timeout(total=0.8, attempt=0.4),
            retry=Retry(attempts=3),
            hedge=Hedge(delay="p95"),
            fallback=Fallback(fresh=30.0, stale=3600.0),
            idempotent=True,
        ),
        errors={"400": errors.InvalidRequest},
    )
