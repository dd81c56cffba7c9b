"""Operations of the Filter contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Parameter
from .models import Filter

LIST_ITEMS: Operation[list[str]] = Operation(
    name="listItems",
    method="GET",
    path="/items",
    parameters=(
        Parameter(name="filter", place="query", content=Json(Filter), required=True),
        Parameter(name="X-Context", place="header", content=Json(dict[str, str])),
    ),
    results={200: Json(list[str])},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (LIST_ITEMS,)
