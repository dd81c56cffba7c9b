"""Operations of the Desk contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Parameter

LIST_NOTES: Operation[list[str]] = Operation(
    name="listNotes",
    method="GET",
    path="/notes",
    parameters=(Parameter(name="limit", place="query"),),
    results={200: Json(list[str])},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (LIST_NOTES,)
