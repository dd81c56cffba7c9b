"""Operations of the Notes contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation, Parameter

LIST_NOTES: Operation[None] = Operation(
    name="listNotes",
    method="GET",
    path="/notes",
    parameters=(
        Parameter(name="X-Tenant", place="header"),
        Parameter(name="X-Page", place="header"),
    ),
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (LIST_NOTES,)
