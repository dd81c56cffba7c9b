"""Operations of the Preferences contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Fallback, Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Parameter
from .errors import InvalidRequest
from .models import Preferences

GET_PREFERENCES: Operation[Preferences] = Operation(
    name="getPreferences",
    method="GET",
    path="/users/{userId}/preferences",
    parameters=(Parameter(name="userId", place="path"),),
    results={200: Json(Preferences)},
    errors={400: InvalidRequest},
    policy=Policy(
        timeout=Timeout(total=2.0, attempt=0.5),
        retry=Retry(attempts=3),
        fallback=Fallback(fresh=10.0, stale=3600.0),
        idempotent=True,
    ),
)

REPLACE_PREFERENCES: Operation[Preferences] = Operation(
    name="replacePreferences",
    method="PUT",
    path="/users/{userId}/preferences",
    parameters=(Parameter(name="userId", place="path"),),
    request=Json(Preferences),
    results={200: Json(Preferences)},
    errors={400: InvalidRequest},
    policy=Policy(
        timeout=Timeout(total=2.0, attempt=0.5),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (
    GET_PREFERENCES,
    REPLACE_PREFERENCES,
)
