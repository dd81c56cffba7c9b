"""Operations of the Notes contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Parameter

ADD_NOTE: Operation[None] = Operation(
    name="addNote",
    method="POST",
    path="/notes",
    parameters=(Parameter(name="Content-Encoding", place="header"),),
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
        Parameter(name="Content-Length", place="header"),
    ),
    request=Json(str),
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (
    ADD_NOTE,
    CHANGE_NOTE,
)
