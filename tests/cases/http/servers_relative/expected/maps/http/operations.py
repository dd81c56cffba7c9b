"""Operations of the Maps contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation

GET_MAP: Operation[None] = Operation(
    name="getMap",
    method="GET",
    path="/map",
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (GET_MAP,)
