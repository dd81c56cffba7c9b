"""Operations of the Users contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation, Parameter

GET_USER: Operation[None] = Operation(
    name="getUser",
    method="GET",
    path="/users/{id}/{other}",
    parameters=(
        Parameter(name="id", place="path"),
        Parameter(name="other", place="path", type=Any, required=True),
    ),
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (GET_USER,)
