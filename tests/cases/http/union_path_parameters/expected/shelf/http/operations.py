"""Operations of the Shelf contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Parameter
from .models import Days, GetPointPoint, Year

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

GET_BOOK: Operation[None] = Operation(
    name="getBook",
    method="GET",
    path="/books/{book}",
    parameters=(Parameter(name="book", place="path"),),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

GET_SPAN: Operation[None] = Operation(
    name="getSpan",
    method="GET",
    path="/spans/{span}",
    parameters=(Parameter(name="span", place="path", type=Days | Year, required=True),),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

GET_POINT: Operation[None] = Operation(
    name="getPoint",
    method="GET",
    path="/points/{point}",
    parameters=(
        Parameter(
            name="point", place="path", content=Json(GetPointPoint), required=True
        ),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

GET_KIND: Operation[None] = Operation(
    name="getKind",
    method="GET",
    path="/kinds/{kind}/{state}",
    parameters=(
        Parameter(name="kind", place="path"),
        Parameter(name="state", place="path"),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    GET_BOOK,
    GET_SPAN,
    GET_POINT,
    GET_KIND,
)
