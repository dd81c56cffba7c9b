"""Operations of the Files contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation, Parameter

HAS_FILE: Operation[None] = Operation(
    name="hasFile",
    method="HEAD",
    path="/files/{name}",
    parameters=(Parameter(name="name", place="path"),),
    results={200: Empty(media_type="application/json")},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (HAS_FILE,)
