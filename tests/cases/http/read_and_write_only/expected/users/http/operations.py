"""Operations of the Users contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation
from .models import User, UserInput

CREATE_USER: Operation[User] = Operation(
    name="createUser",
    method="POST",
    path="/users",
    request=Json(UserInput),
    results={201: Json(User)},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

LIST_USERS: Operation[list[User]] = Operation(
    name="listUsers",
    method="GET",
    path="/users",
    results={200: Json(list[User])},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (
    CREATE_USER,
    LIST_USERS,
)
