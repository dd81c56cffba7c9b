"""Operations of the Devices contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation
from .models import Deep, Endless

ENDLESS: Operation[Endless] = Operation(
    name="endless",
    method="GET",
    path="/endless",
    results={200: Json(Endless)},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ADD_DEEP: Operation[None] = Operation(
    name="addDeep",
    method="POST",
    path="/deep",
    request=Json(Deep),
    results={204: Empty()},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (
    ENDLESS,
    ADD_DEEP,
)
