"""Operations of the Paint contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Parameter

LIST_PAINTS: Operation[list[str]] = Operation(
    name="listPaints",
    method="GET",
    path="/paints/{colour}",
    parameters=(
        Parameter(name="colour", place="path"),
        Parameter(name="finish", place="query"),
        Parameter(name="size", place="query"),
        Parameter(name="also", place="query"),
        Parameter(name="X-Grade", place="header"),
    ),
    results={200: Json(list[str])},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (LIST_PAINTS,)
