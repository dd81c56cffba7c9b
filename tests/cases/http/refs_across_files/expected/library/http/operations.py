"""Operations of the Library contract, one constant each."""

from __future__ import annotations

from typing import Any

from ..._shared.book import Book
from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Parameter
from .errors import GetBookNotFound, Lent
from .models import LendRequest

GET_BOOK: Operation[Book] = Operation(
    name="getBook",
    method="GET",
    path="/books/{isbn}",
    parameters=(Parameter(name="isbn", place="path"),),
    results={200: Json(Book)},
    errors={404: GetBookNotFound},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

LEND: Operation[Book] = Operation(
    name="lend",
    method="POST",
    path="/loans",
    request=Json(LendRequest),
    results={201: Json(Book)},
    errors={409: Lent},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (
    GET_BOOK,
    LEND,
)
