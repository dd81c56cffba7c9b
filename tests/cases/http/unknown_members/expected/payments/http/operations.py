"""Operations of the Payments contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Parameter
from .models import Payment

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

GET_PAYMENT: Operation[Payment] = Operation(
    name="getPayment",
    method="GET",
    path="/payments/{id}",
    parameters=(Parameter(name="id", place="path"),),
    results={200: Json(Payment)},
    policy=IDEMPOTENT,
)

SET_PAYMENT: Operation[None] = Operation(
    name="setPayment",
    method="PUT",
    path="/payments/{id}",
    parameters=(Parameter(name="id", place="path"),),
    request=Json(Payment),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    GET_PAYMENT,
    SET_PAYMENT,
)
