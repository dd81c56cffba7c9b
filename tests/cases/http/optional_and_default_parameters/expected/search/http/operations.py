"""Operations of the Search contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Paging, Parameter

SEARCH: Operation[list[str]] = Operation(
    name="search",
    method="GET",
    path="/search",
    parameters=(
        Parameter(name="q", place="query"),
        Parameter(name="limit", place="query"),
        Parameter(name="ratio", place="query"),
        Parameter(name="exact", place="query"),
        Parameter(name="lang", place="query"),
        Parameter(name="order", place="query"),
        Parameter(name="since", place="query"),
        Parameter(name="tag", place="query"),
        Parameter(name="page", place="query"),
    ),
    results={200: Json(list[str])},
    paging=Paging(style="page", parameter="page", limit="limit"),
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (SEARCH,)
