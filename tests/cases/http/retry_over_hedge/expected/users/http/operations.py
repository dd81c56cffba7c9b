"""Operations of the Users contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Hedge, Policy, Retry, Timeout
from ...runtime.http import Empty, Operation

LIST_USERS: Operation[None] = Operation(
    name="listUsers",
    method="GET",
    path="/users",
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=1, on=(503,)),
        hedge=Hedge(delay=0.2),
        idempotent=True,
    ),
)

HAVE_USERS: Operation[None] = Operation(
    name="haveUsers",
    method="HEAD",
    path="/users",
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=2, on=(503,)),
        idempotent=True,
    ),
)

GET_USER: Operation[None] = Operation(
    name="getUser",
    method="GET",
    path="/user",
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=4),
        hedge=Hedge(delay=1.0),
        idempotent=True,
    ),
)

HAS_USER: Operation[None] = Operation(
    name="hasUser",
    method="HEAD",
    path="/user",
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=0.15, attempt=0.15),
        retry=Retry(attempts=4),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (
    LIST_USERS,
    HAVE_USERS,
    GET_USER,
    HAS_USER,
)
