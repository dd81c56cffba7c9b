"""Operations of the Say "hello" contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation

SAY_HELLO: Operation[None] = Operation(
    name="sayHello",
    method="GET",
    path="/hello",
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (SAY_HELLO,)
