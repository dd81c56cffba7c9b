"""Operations of the Vault contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation
from ...runtime.http.auth import Required
from .security import KEY

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

READ: Operation[None] = Operation(
    name="read",
    method="GET",
    path="/secret",
    results={204: Empty()},
    security=((Required(KEY),),),
    policy=IDEMPOTENT,
)

GET_OPEN: Operation[None] = Operation(
    name="GET /open",
    method="GET",
    path="/open",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

PUT_OPEN: Operation[None] = Operation(
    name="PUT /open",
    method="PUT",
    path="/open",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    READ,
    GET_OPEN,
    PUT_OPEN,
)
