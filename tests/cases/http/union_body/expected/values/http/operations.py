"""Operations of the Values contract, one constant each."""

from __future__ import annotations

from typing import Annotated, Any, Optional

from pydantic import Field

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SET_VALUE: Operation[int | str | None] = Operation(
    name="setValue",
    method="PUT",
    path="/value",
    request=Json(int | str | bool),
    results={200: Json(int | str | None)},
    policy=IDEMPOTENT,
)

ADD_NUMBER: Operation[None] = Operation(
    name="addNumber",
    method="POST",
    path="/value",
    request=Json(Annotated[int, Field(ge=1)]),
    results={204: Empty()},
    policy=ONCE,
)

MERGE_VALUES: Operation[None] = Operation(
    name="mergeValues",
    method="PATCH",
    path="/value",
    request=Json(dict[str, int | None]),
    results={204: Empty()},
    policy=ONCE,
)

FORGET_VALUE: Operation[None] = Operation(
    name="forgetValue",
    method="DELETE",
    path="/value",
    results={200: Json(None)},
    policy=IDEMPOTENT,
)

SET_LIMITS: Operation[str | None] = Operation(
    name="setLimits",
    method="PUT",
    path="/limits",
    request=Json(Optional[Annotated[list[int], Field(max_length=3)]]),
    results={200: Json(Optional[Annotated[str, Field(max_length=9)]])},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    SET_VALUE,
    ADD_NUMBER,
    MERGE_VALUES,
    FORGET_VALUE,
    SET_LIMITS,
)
