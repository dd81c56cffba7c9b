"""Operations of the Say "hello" webhooks contract, one constant each."""

from __future__ import annotations

from typing import Any

from ....runtime import Policy, Retry, Timeout
from ....runtime.http import Empty, Operation

HEARD: Operation[None] = Operation(
    name="heard",
    method="POST",
    path="",
    results={204: Empty()},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (HEARD,)
