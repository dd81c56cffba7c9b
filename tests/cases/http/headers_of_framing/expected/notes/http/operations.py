"""Operations of the Notes contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Parameter
from .headers import XAgeHeaders

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

ADD_NOTE: Operation[None] = Operation(
    name="addNote",
    method="POST",
    path="/notes",
    parameters=(
        Parameter(name="Content-Encoding", place="header"),
        Parameter(name="Host", place="header"),
    ),
    request=Json(str),
    results={204: Empty()},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

CHANGE_NOTE: Operation[None] = Operation(
    name="changeNote",
    method="PUT",
    path="/notes",
    parameters=(
        Parameter(name="Content-Encoding", place="header"),
        Parameter(name="Host", place="header"),
    ),
    request=Json(str),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

GET_NOTE: Operation[str] = Operation(
    name="getNote",
    method="GET",
    path="/notes",
    parameters=(
        Parameter(name="Content-Encoding", place="header"),
        Parameter(name="Host", place="header"),
    ),
    results={200: Json(str)},
    headers={200: XAgeHeaders},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    ADD_NOTE,
    CHANGE_NOTE,
    GET_NOTE,
)
