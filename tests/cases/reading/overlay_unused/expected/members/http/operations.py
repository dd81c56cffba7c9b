"""Operations of the Members contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation

LIST_MEMBERS: Operation[None] = Operation(
    name="listMembers",
    method="GET",
    path="/members",
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (LIST_MEMBERS,)
