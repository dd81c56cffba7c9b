"""Operations of the Words contract, one constant each."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from ...runtime import Policy, Retry, Timeout
from ...runtime.checks import UNIQUE
from ...runtime.http import Empty, Json, Operation, Parameter
from .models import Kind

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

GET_WORDS: Operation[None] = Operation(
    name="getWords",
    method="GET",
    path="/words",
    parameters=(
        Parameter(name="few", place="query"),
        Parameter(
            name="kinds",
            place="query",
            type=Annotated[list[Kind], UNIQUE],
            required=True,
        ),
        Parameter(
            name="joined",
            place="query",
            explode=False,
            type=Annotated[list[int], UNIQUE],
        ),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

PUT_WORDS: Operation[None] = Operation(
    name="putWords",
    method="PUT",
    path="/words",
    request=Json(Annotated[list[str], UNIQUE]),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ADD_WORDS: Operation[None] = Operation(
    name="addWords",
    method="POST",
    path="/words",
    request=Json(Annotated[list[str], Field(min_length=1), UNIQUE]),
    results={204: Empty()},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (
    GET_WORDS,
    PUT_WORDS,
    ADD_WORDS,
)
