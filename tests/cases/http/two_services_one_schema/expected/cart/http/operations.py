"""Operations of the Cart contract, one constant each."""

from __future__ import annotations

from typing import Any

from ..._shared.price import Price
from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation

GET_TOTAL: Operation[Price] = Operation(
    name="getTotal",
    method="GET",
    path="/total",
    results={200: Json(Price)},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (GET_TOTAL,)
