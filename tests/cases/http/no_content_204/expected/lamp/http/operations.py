"""Operations of the Lamp contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SWITCH_OFF: Operation[None] = Operation(
    name="switchOff",
    method="DELETE",
    path="/lamp",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

SWITCH_ON: Operation[None] = Operation(
    name="switchOn",
    method="POST",
    path="/lamp",
    results={202: Empty()},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

IS_THERE: Operation[None] = Operation(
    name="isThere",
    method="HEAD",
    path="/lamp",
    results={200: Empty()},
    policy=IDEMPOTENT,
)

LOOK: Operation[None] = Operation(
    name="look",
    method="GET",
    path="/lamp",
    results={303: Empty()},
    policy=IDEMPOTENT,
)

LEAVE_UNSAID: Operation[None] = Operation(
    name="leaveUnsaid",
    method="PUT",
    path="/lamp",
    results={"2XX": Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    SWITCH_OFF,
    SWITCH_ON,
    IS_THERE,
    LOOK,
    LEAVE_UNSAID,
)
