"""Operations of the Users contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

LIST_USERS: Operation[None] = Operation(
    name="listUsers",
    method="GET",
    path="/users",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

CREATE_USER: Operation[None] = Operation(
    name="createUser",
    method="POST",
    path="/users",
    results={204: Empty()},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

KEEP_USER: Operation[None] = Operation(
    name="keepUser",
    method="PUT",
    path="/users",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    LIST_USERS,
    CREATE_USER,
    KEEP_USER,
)
