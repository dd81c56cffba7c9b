"""Operations of the Shelf contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Parameter
from .models import Ids, Page

LIST_BOOKS: Operation[list[str]] = Operation(
    name="listBooks",
    method="GET",
    path="/books",
    parameters=(
        Parameter(name="limit", place="query"),
        Parameter(name="sort", place="query"),
        Parameter(name="kinds", place="query"),
        Parameter(name="fields", place="query", style="pipeDelimited", type=list[str]),
        Parameter(name="ids", place="query", type=Ids),
        Parameter(name="page", place="query", style="deepObject", type=Page),
        Parameter(
            name="filters", place="query", style="deepObject", type=dict[str, str]
        ),
        Parameter(name="X-Parts", place="header", type=list[int]),
        Parameter(name="nothing", place="query"),
        Parameter(name="wrong", place="query"),
    ),
    results={200: Json(list[str])},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (LIST_BOOKS,)
