"""Operations of the Finder contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation
from .models import Wish

FIND_THINGS: Operation[list[str]] = Operation(
    name="findThings",
    method="QUERY",
    path="/things",
    request=Json(Wish),
    results={200: Json(list[str])},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

LINK_THINGS: Operation[None] = Operation(
    name="linkThings",
    method="LINK",
    path="/things",
    results={204: Empty()},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (
    FIND_THINGS,
    LINK_THINGS,
)
