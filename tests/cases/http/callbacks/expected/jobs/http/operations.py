"""Operations of the Jobs contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation
from .models import StartJobRequest

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

START_JOB: Operation[None] = Operation(
    name="startJob",
    method="POST",
    path="/jobs",
    request=Json(StartJobRequest),
    results={202: Empty()},
    policy=ONCE,
)

START_TEST: Operation[None] = Operation(
    name="startTest",
    method="POST",
    path="/tests",
    results={202: Empty()},
    policy=ONCE,
)

ALL: tuple[Operation[Any], ...] = (
    START_JOB,
    START_TEST,
)
