"""Operations of the Orders contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation
from .models import Basket

GET_BASKET: Operation[Basket] = Operation(
    name="getBasket",
    method="GET",
    path="/baskets",
    results={200: Json(Basket)},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (GET_BASKET,)
