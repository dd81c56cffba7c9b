"""Operations of the Bell contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation
from .errors import ListenNotFound
from .headers import LocationHeaders

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

RING: Operation[None] = Operation(
    name="ring",
    method="POST",
    path="/bell",
    results={"2XX": Empty()},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

TUNE: Operation[None] = Operation(
    name="tune",
    method="PUT",
    path="/bell",
    request=Json(int),
    results={"2XX": Empty()},
    policy=IDEMPOTENT,
)

LISTEN: Operation[None] = Operation(
    name="listen",
    method="GET",
    path="/bell",
    results={"2XX": Empty()},
    errors={404: ListenNotFound},
    policy=IDEMPOTENT,
)

REMOVE: Operation[None] = Operation(
    name="remove",
    method="DELETE",
    path="/bell",
    results={302: Empty()},
    headers={302: LocationHeaders},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    RING,
    TUNE,
    LISTEN,
    REMOVE,
)
