"""Operations of the Users contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

GET_USER: Operation[None] = Operation(
    name="getUser",
    method="GET",
    path="/users",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

PUT_USERS: Operation[None] = Operation(
    name="PUT /users",
    method="PUT",
    path="/users",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    GET_USER,
    PUT_USERS,
)
