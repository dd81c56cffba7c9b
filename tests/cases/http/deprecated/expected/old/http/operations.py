"""Operations of the Old things contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Parameter

GET_OLD: Operation[str] = Operation(
    name="getOld",
    method="GET",
    path="/old",
    parameters=(Parameter(name="how", place="query"),),
    results={200: Json(str)},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (GET_OLD,)
