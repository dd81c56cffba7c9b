"""Operations of the Login contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation
from ...runtime.http.auth import Required
from .security import BASIC_AUTH as BASIC_AUTH_SECURITY

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

BASIC_AUTH: Operation[None] = Operation(
    name="basicAuth",
    method="GET",
    path="/login",
    results={204: Empty()},
    security=((Required(BASIC_AUTH_SECURITY),),),
    policy=IDEMPOTENT,
)

ME: Operation[None] = Operation(
    name="me",
    method="GET",
    path="/me",
    results={204: Empty()},
    security=((Required(BASIC_AUTH_SECURITY),),),
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    BASIC_AUTH,
    ME,
)
