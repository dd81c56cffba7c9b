"""Operations of the Kinds contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation
from .models import AuthBase

GET_AUTH: Operation[AuthBase] = Operation(
    name="getAuth",
    method="GET",
    path="/auth",
    results={200: Json(AuthBase)},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (GET_AUTH,)
