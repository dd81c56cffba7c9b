"""Operations of the Files contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

LIST_FILES: Operation[None] = Operation(
    name="listFiles",
    method="GET",
    path="/files",
    server="https://files.example.com",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

PUT_FILE: Operation[None] = Operation(
    name="putFile",
    method="PUT",
    path="/files",
    server="https://upload.example.com/in",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

LIMITS: Operation[None] = Operation(
    name="limits",
    method="GET",
    path="/limits",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ASK_FOR_MORE: Operation[None] = Operation(
    name="askForMore",
    method="POST",
    path="/limits",
    results={204: Empty()},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (
    LIST_FILES,
    PUT_FILE,
    LIMITS,
    ASK_FOR_MORE,
)
