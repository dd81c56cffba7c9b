"""Operations of the Till contract, one constant each."""

from __future__ import annotations

from typing import Any

from ..._shared.price import Price
from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation

TAKE: Operation[None] = Operation(
    name="take",
    method="POST",
    path="/takings",
    request=Json(Price),
    results={204: Empty()},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (TAKE,)
