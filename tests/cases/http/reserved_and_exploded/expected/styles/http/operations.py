"""Operations of the Styles contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Parameter
from .models import Point, QueryWhere

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

QUERY: Operation[None] = Operation(
    name="query",
    method="GET",
    path="/query",
    parameters=(
        Parameter(name="path", place="query", allow_reserved=True),
        Parameter(name="plain", place="query"),
        Parameter(name="many", place="query"),
        Parameter(
            name="open",
            place="query",
            style="deepObject",
            explode=True,
            type=dict[str, int],
        ),
        Parameter(name="where", place="query", content=Json(QueryWhere)),
        Parameter(name="odd[name]", place="query"),
        Parameter(name="none", place="query"),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

SLOTS: Operation[None] = Operation(
    name="slots",
    method="GET",
    path="/label/{label}/{matrix}",
    parameters=(
        Parameter(
            name="label",
            place="path",
            style="label",
            type=dict[str, str],
            required=True,
        ),
        Parameter(
            name="matrix",
            place="path",
            style="matrix",
            explode=True,
            type=list[str],
            required=True,
        ),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

RESERVED: Operation[None] = Operation(
    name="reserved",
    method="GET",
    path="/reserved/{at}",
    parameters=(Parameter(name="at", place="path", allow_reserved=True),),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

OTHERS: Operation[None] = Operation(
    name="others",
    method="GET",
    path="/others",
    parameters=(
        Parameter(name="X-Point", place="header", explode=True, type=Point),
        Parameter(name="X-Json", place="header", content=Json(Point)),
        Parameter(name="point", place="cookie", explode=False, type=Point),
        Parameter(name="ids", place="cookie", explode=False, type=list[int]),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    QUERY,
    SLOTS,
    RESERVED,
    OTHERS,
)
