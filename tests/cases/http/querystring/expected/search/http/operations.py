"""Operations of the Search contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Form, Operation, Parameter
from .models import NamelessQuerystring, SearchFilter

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SEARCH: Operation[None] = Operation(
    name="search",
    method="GET",
    path="/search",
    parameters=(
        Parameter(name="filter", place="querystring", content=Form(SearchFilter)),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

COPY_SEARCH: Operation[None] = Operation(
    name="copySearch",
    method="COPY",
    path="/search",
    results={204: Empty()},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

NAMELESS: Operation[None] = Operation(
    name="nameless",
    method="GET",
    path="/nameless",
    parameters=(
        Parameter(
            name="querystring", place="querystring", content=Form(NamelessQuerystring)
        ),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    SEARCH,
    COPY_SEARCH,
    NAMELESS,
)
