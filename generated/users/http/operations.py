"""Operations of the Users contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Paging, Parameter
from .errors import EmailTaken, InvalidRequest, UserNotFound
from .models import NewUser, User, UserPage

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

LIST_USERS: Operation[UserPage] = Operation(
    name="listUsers",
    method="GET",
    path="/users",
    parameters=(
        Parameter(name="limit", place="query"),
        Parameter(name="cursor", place="query"),
        Parameter(name="role", place="query"),
        Parameter(name="X-Request-Id", place="header"),
    ),
    results={200: Json(UserPage)},
    errors={400: InvalidRequest},
    paging=Paging(
        style="cursor",
        items="/items",
        parameter="cursor",
        limit="limit",
        next="/nextCursor",
    ),
    policy=IDEMPOTENT,
)

CREATE_USER: Operation[User] = Operation(
    name="createUser",
    method="POST",
    path="/users",
    parameters=(Parameter(name="Idempotency-Key", place="header"),),
    request=Json(NewUser),
    results={201: Json(User)},
    errors={400: InvalidRequest, 409: EmailTaken},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotency_key="Idempotency-Key",
    ),
)

GET_USER: Operation[User] = Operation(
    name="getUser",
    method="GET",
    path="/users/{userId}",
    parameters=(Parameter(name="userId", place="path"),),
    results={200: Json(User)},
    errors={404: UserNotFound},
    policy=Policy(
        timeout=Timeout(total=5.0, attempt=2.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

REPLACE_USER: Operation[User] = Operation(
    name="replaceUser",
    method="PUT",
    path="/users/{userId}",
    parameters=(Parameter(name="userId", place="path"),),
    request=Json(NewUser),
    results={200: Json(User)},
    errors={400: InvalidRequest, 404: UserNotFound, 409: EmailTaken},
    policy=IDEMPOTENT,
)

DELETE_USER: Operation[None] = Operation(
    name="deleteUser",
    method="DELETE",
    path="/users/{userId}",
    parameters=(Parameter(name="userId", place="path"),),
    results={204: Empty()},
    errors={404: UserNotFound},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    LIST_USERS,
    CREATE_USER,
    GET_USER,
    REPLACE_USER,
    DELETE_USER,
)
