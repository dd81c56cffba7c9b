"""Operations of the Search contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Form, Operation, Parameter
from .models import SearchFilter

SEARCH: Operation[None] = Operation(
    name="search",
    method="GET",
    path="/search",
    parameters=(
        Parameter(name="filter", place="querystring", content=Form(SearchFilter)),
    ),
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

COPY_SEARCH: Operation[None] = Operation(
    name="copySearch",
    method="COPY",
    path="/search",
    results={204: Empty()},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (
    SEARCH,
    COPY_SEARCH,
)
