"""Operations of the Shelf contract, one constant each."""

from __future__ import annotations

from datetime import date
from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Parameter
from .models import Ids, Page

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

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
    policy=IDEMPOTENT,
)

DROP_BOOKS: Operation[None] = Operation(
    name="dropBooks",
    method="DELETE",
    path="/books",
    parameters=(
        Parameter(name="before", place="query"),
        Parameter(name="since", place="query"),
        Parameter(name="at", place="query"),
        Parameter(name="shelf", place="header"),
        Parameter(name="holidays", place="query"),
        Parameter(name="seen", place="cookie", type=date),
        Parameter(name="never", place="query"),
        Parameter(name="unwritten", place="query"),
        Parameter(name="unzoned", place="query"),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    LIST_BOOKS,
    DROP_BOOKS,
)
