"""Operations of the Recommendations contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Fallback, Hedge, Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Parameter
from .errors import InvalidRequest
from .models import RecommendationList

LIST_RECOMMENDATIONS: Operation[RecommendationList] = Operation(
    name="listRecommendations",
    method="GET",
    path="/users/{userId}/recommendations",
    parameters=(
        Parameter(name="userId", place="path"),
        Parameter(name="limit", place="query"),
    ),
    results={200: Json(RecommendationList)},
    errors={400: InvalidRequest},
    policy=Policy(
        timeout=Timeout(total=0.8, attempt=0.4),
        retry=Retry(attempts=3),
        hedge=Hedge(delay="p95"),
        fallback=Fallback(fresh=30.0, stale=3600.0),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (LIST_RECOMMENDATIONS,)
