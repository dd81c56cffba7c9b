"""Operations of the Desk contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation, Parameter

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

GET_NOTE: Operation[None] = Operation(
    name="getNote",
    method="GET",
    path="/notes/{id}",
    parameters=(
        Parameter(name="id", place="path"),
        Parameter(name="limit", place="query"),
        Parameter(name="limit", place="header"),
        Parameter(name="limit", place="cookie", type=int),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

PUT_NOTE: Operation[None] = Operation(
    name="putNote",
    method="PUT",
    path="/notes/{id}",
    parameters=(
        Parameter(name="id", place="path"),
        Parameter(name="limit", place="query"),
        Parameter(name="limit", place="header"),
        Parameter(name="limit", place="cookie", type=int),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    GET_NOTE,
    PUT_NOTE,
)
