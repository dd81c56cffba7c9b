"""Operations of the Ferries contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation, Parameter

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

REMOVE_FERRY: Operation[None] = Operation(
    name="removeFerry",
    method="DELETE",
    path="/ferries/{id}",
    server="https://ferries.example.com",
    parameters=(
        Parameter(name="id", place="path"),
        Parameter(name="lang", place="query"),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

GET_FERRY: Operation[None] = Operation(
    name="getFerry",
    method="GET",
    path="/ferries/{id}",
    server="https://ferries.example.com",
    parameters=(
        Parameter(name="id", place="path"),
        Parameter(name="lang", place="query"),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

REPLACE_FERRY: Operation[None] = Operation(
    name="replaceFerry",
    method="PUT",
    path="/ferries/{id}",
    server="https://ferries.example.com",
    parameters=(
        Parameter(name="id", place="path"),
        Parameter(name="lang", place="query"),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    REMOVE_FERRY,
    GET_FERRY,
    REPLACE_FERRY,
)
