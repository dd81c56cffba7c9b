"""Operations of the Jobs webhooks contract, one constant each."""

from __future__ import annotations

from typing import Any

from ....runtime import Policy, Retry, Timeout
from ....runtime.http import Empty, Json, Operation
from ..models import DoneRequest

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

DONE: Operation[None] = Operation(
    name="done",
    method="POST",
    path="",
    request=Json(DoneRequest),
    results={204: Empty()},
    policy=ONCE,
)

PROGRESS: Operation[None] = Operation(
    name="progress",
    method="POST",
    path="",
    request=Json(int),
    results={204: Empty()},
    policy=ONCE,
)

START_TEST_PROGRESS: Operation[None] = Operation(
    name="startTest/progress",
    method="POST",
    path="",
    request=Json(str),
    results={204: Empty()},
    policy=ONCE,
)

ALL: tuple[Operation[Any], ...] = (
    DONE,
    PROGRESS,
    START_TEST_PROGRESS,
)
