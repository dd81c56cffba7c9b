"""Operations of the Admin contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

GET_HEALTH: Operation[None] = Operation(
    name="getHealth",
    method="GET",
    path="/health",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

SET_SECRETS: Operation[None] = Operation(
    name="setSecrets",
    method="PUT",
    path="/secrets",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    GET_HEALTH,
    SET_SECRETS,
)
