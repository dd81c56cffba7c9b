"""Operations of the Users contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Parameter
from .models import User

GET_USER: Operation[User] = Operation(
    name="getUser",
    method="GET",
    path="/users/{id}",
    parameters=(Parameter(name="id", place="path"),),
    results={200: Json(User)},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (GET_USER,)
