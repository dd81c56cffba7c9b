"""Operations of the Things contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation, Parameter
from .models import FindDatesSort, FindListsSort, FindSharedFilters, FindSharedWhere

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

FIND_ANYTHING: Operation[None] = Operation(
    name="findAnything",
    method="GET",
    path="/open",
    parameters=(
        Parameter(name="where", place="query", type=dict[str, str], required=True),
        Parameter(name="filters", place="query", type=dict[str, str]),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

FIND_DEFAULT: Operation[None] = Operation(
    name="findDefault",
    method="PUT",
    path="/open",
    parameters=(
        Parameter(name="where", place="query", type=dict[str, str], required=True),
        Parameter(name="filters", place="query", type=dict[str, str]),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

FIND_SHARED: Operation[None] = Operation(
    name="findShared",
    method="POST",
    path="/open",
    parameters=(
        Parameter(name="where", place="query", type=FindSharedWhere, required=True),
        Parameter(name="filters", place="query", type=FindSharedFilters),
    ),
    results={204: Empty()},
    policy=ONCE,
)

FIND_DATES: Operation[None] = Operation(
    name="findDates",
    method="DELETE",
    path="/open",
    parameters=(
        Parameter(name="sent", place="query"),
        Parameter(name="sort", place="query", type=FindDatesSort),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

FIND_LISTS: Operation[None] = Operation(
    name="findLists",
    method="PATCH",
    path="/open",
    parameters=(
        Parameter(name="sort", place="query", type=FindListsSort),
        Parameter(name="ids", place="query"),
    ),
    results={204: Empty()},
    policy=ONCE,
)

ALL: tuple[Operation[Any], ...] = (
    FIND_ANYTHING,
    FIND_DEFAULT,
    FIND_SHARED,
    FIND_DATES,
    FIND_LISTS,
)
