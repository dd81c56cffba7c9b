"""Operations of the Shelf contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Parameter

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

GET_BOOK: Operation[str] = Operation(
    name="getBook",
    method="GET",
    path="/shelves/{shelf-id}/books/{class}/{self}/{body}/{2nd}",
    parameters=(
        Parameter(name="shelf-id", place="path"),
        Parameter(name="class", place="path", type=list[str], required=True),
        Parameter(name="self", place="path"),
        Parameter(name="body", place="path"),
        Parameter(name="2nd", place="path"),
        Parameter(name="shelf-id", place="query"),
        Parameter(name="Shelf-Id", place="header"),
        Parameter(name="from", place="query"),
    ),
    results={200: Json(str)},
    policy=IDEMPOTENT,
)

EXPORT_SHELF: Operation[str] = Operation(
    name="exportShelf",
    method="GET",
    path="/shelves/{shelf-id}.{format}",
    parameters=(
        Parameter(name="shelf-id", place="path"),
        Parameter(name="format", place="path"),
    ),
    results={200: Json(str)},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    GET_BOOK,
    EXPORT_SHELF,
)
