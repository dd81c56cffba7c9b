"""Operations of the Partly webhooks contract, one constant each."""

from __future__ import annotations

from typing import Any

from ....runtime import Policy, Retry, Timeout
from ....runtime.http import Empty, Operation

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

ADDED: Operation[None] = Operation(
    name="added",
    method="POST",
    path="",
    results={204: Empty()},
    policy=ONCE,
)

DONE: Operation[None] = Operation(
    name="done",
    method="POST",
    path="",
    results={204: Empty()},
    policy=ONCE,
)

ALL: tuple[Operation[Any], ...] = (
    ADDED,
    DONE,
)
