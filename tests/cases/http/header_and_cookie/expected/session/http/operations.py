"""Operations of the Session contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Parameter
from .headers import ETagHeaders

GET_SESSION: Operation[str] = Operation(
    name="getSession",
    method="GET",
    path="/session",
    parameters=(
        Parameter(name="X-Trace-Id", place="header"),
        Parameter(name="X-Flags", place="header", type=list[str]),
        Parameter(name="If-None-Match", place="header"),
        Parameter(name="session_id", place="cookie", type=str, required=True),
        Parameter(name="tab", place="cookie", type=int),
    ),
    results={200: Json(str)},
    headers={200: ETagHeaders},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (GET_SESSION,)
