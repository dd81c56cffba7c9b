"""Operations of the People contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Parameter

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

GET_PERSON: Operation[str] = Operation(
    name="getPerson",
    method="GET",
    path="/people/{id}",
    parameters=(Parameter(name="id", place="path"),),
    results={200: Json(str)},
    policy=IDEMPOTENT,
)

GET_ME: Operation[str] = Operation(
    name="getMe",
    method="GET",
    path="/people/me",
    results={200: Json(str)},
    policy=IDEMPOTENT,
)

GET_MINE: Operation[str] = Operation(
    name="getMine",
    method="GET",
    path="/{kind}/me",
    parameters=(Parameter(name="kind", place="path"),),
    results={200: Json(str)},
    policy=IDEMPOTENT,
)

PRINT_PERSON: Operation[str] = Operation(
    name="printPerson",
    method="GET",
    path="/people/{id}.txt",
    parameters=(Parameter(name="id", place="path"),),
    results={200: Json(str)},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    GET_PERSON,
    GET_ME,
    GET_MINE,
    PRINT_PERSON,
)
