"""Operations of the Shops contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation, Parameter

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

EXPLODED: Operation[None] = Operation(
    name="exploded",
    method="GET",
    path="/exploded",
    parameters=(Parameter(name="ids", place="cookie", style="cookie", type=list[int]),),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

WHOLE: Operation[None] = Operation(
    name="whole",
    method="GET",
    path="/whole",
    parameters=(
        Parameter(
            name="ids", place="cookie", style="cookie", explode=False, type=list[int]
        ),
    ),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    EXPLODED,
    WHOLE,
)
