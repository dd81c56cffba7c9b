"""Operations of the Payments contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Parameter

PAY: Operation[None] = Operation(
    name="pay",
    method="POST",
    path="/payments",
    parameters=(Parameter(name="idempotency-key", place="header"),),
    request=Json(int),
    results={201: Empty()},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotency_key="idempotency-key",
    ),
)

REFUND: Operation[None] = Operation(
    name="refund",
    method="POST",
    path="/refunds",
    parameters=(Parameter(name="X-Idempotency-Key", place="header"),),
    results={201: Empty()},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotency_key="X-Idempotency-Key",
    ),
)

TIP: Operation[None] = Operation(
    name="tip",
    method="POST",
    path="/tips",
    results={201: Empty()},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (
    PAY,
    REFUND,
    TIP,
)
