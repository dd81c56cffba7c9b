"""Operations of the Shop contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Parameter
from .errors import TooMany
from .headers import (
    ETagHeaders,
    LocationHeaders,
    RetryAfterHeaders,
    XTotalXTagsAndMoreHeaders,
)

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

LIST_ORDERS: Operation[list[str]] = Operation(
    name="listOrders",
    method="GET",
    path="/orders",
    results={200: Json(list[str])},
    headers={200: XTotalXTagsAndMoreHeaders, 429: RetryAfterHeaders},
    errors={429: TooMany},
    policy=IDEMPOTENT,
)

CREATE_ORDER: Operation[None] = Operation(
    name="createOrder",
    method="POST",
    path="/orders",
    results={201: Empty()},
    headers={201: LocationHeaders, 429: RetryAfterHeaders},
    errors={429: TooMany},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

HEAD_ORDER: Operation[None] = Operation(
    name="headOrder",
    method="HEAD",
    path="/orders/{id}",
    parameters=(Parameter(name="id", place="path"),),
    results={200: Empty()},
    headers={200: ETagHeaders},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    LIST_ORDERS,
    CREATE_ORDER,
    HEAD_ORDER,
)
