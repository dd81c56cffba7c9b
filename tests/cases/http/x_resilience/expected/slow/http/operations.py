"""Operations of the Slow contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Breaker, Policy, Retry, Timeout
from ...runtime.http import Empty, Operation

READ_SLOWLY: Operation[None] = Operation(
    name="readSlowly",
    method="GET",
    path="/slow",
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=9.0, attempt=0.5),
        retry=Retry(attempts=5),
        breaker=Breaker(consecutive=3),
        idempotent=True,
    ),
)

REPEAT: Operation[None] = Operation(
    name="repeat",
    method="POST",
    path="/slow",
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=9.0, attempt=3.0),
        retry=Retry(attempts=3),
        breaker=Breaker(consecutive=3),
        idempotent=True,
    ),
)

ONLY_ONCE: Operation[None] = Operation(
    name="onlyOnce",
    method="PUT",
    path="/slow",
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=9.0, attempt=3.0),
        retry=Retry(attempts=3),
        breaker=Breaker(consecutive=3),
    ),
)

ALL: tuple[Operation[Any], ...] = (
    READ_SLOWLY,
    REPEAT,
    ONLY_ONCE,
)
