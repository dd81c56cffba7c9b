"""Operations of the Things contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation, Parameter
from .models import Area, FindDatedSort

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

FIND_OPEN: Operation[None] = Operation(
    name="findOpen",
    method="GET",
    path="/open",
    parameters=(
        Parameter(name="where", place="query", type=dict[str, str], required=True),
        Parameter(name="area", place="query", type=Area),
        Parameter(name="limit", place="query"),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

FIND_DATED: Operation[None] = Operation(
    name="findDated",
    method="GET",
    path="/dated",
    parameters=(
        Parameter(name="sent", place="query"),
        Parameter(name="sort", place="query", type=FindDatedSort),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

FIND_TWICE: Operation[None] = Operation(
    name="findTwice",
    method="GET",
    path="/twice",
    parameters=(
        Parameter(name="here", place="query", type=Area, required=True),
        Parameter(name="there", place="query", type=Area, required=True),
        Parameter(
            name="beside", place="query", style="deepObject", explode=True, type=Area
        ),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

FIND_IN_COOKIES: Operation[None] = Operation(
    name="findInCookies",
    method="GET",
    path="/cookies",
    parameters=(
        Parameter(name="where", place="cookie", type=dict[str, str], required=True),
        Parameter(name="limit", place="cookie", type=int, required=True),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    FIND_OPEN,
    FIND_DATED,
    FIND_TWICE,
    FIND_IN_COOKIES,
)
