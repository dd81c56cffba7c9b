"""Operations of the Payments contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation, Parameter

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

KEYED = Policy(
    timeout=Timeout(total=30.0, attempt=10.0),
    retry=Retry(attempts=3),
    idempotency_key="Idempotency-Key",
)

NUMBER: Operation[None] = Operation(
    name="number",
    method="POST",
    path="/number",
    parameters=(Parameter(name="Idempotency-Key", place="header"),),
    results={204: Empty()},
    policy=ONCE,
)

ALWAYS: Operation[None] = Operation(
    name="always",
    method="POST",
    path="/always",
    parameters=(Parameter(name="Idempotency-Key", place="header"),),
    results={204: Empty()},
    policy=KEYED,
)

PATTERN: Operation[None] = Operation(
    name="pattern",
    method="POST",
    path="/pattern",
    parameters=(Parameter(name="X-Idempotency-Key", place="header"),),
    results={204: Empty()},
    policy=ONCE,
)

HEXADECIMAL: Operation[None] = Operation(
    name="hexadecimal",
    method="POST",
    path="/hexadecimal",
    parameters=(Parameter(name="Idempotency-Key", place="header"),),
    results={204: Empty()},
    policy=KEYED,
)

SHORT: Operation[None] = Operation(
    name="short",
    method="POST",
    path="/short",
    parameters=(Parameter(name="Idempotency-Key", place="header"),),
    results={204: Empty()},
    policy=ONCE,
)

LISTED: Operation[None] = Operation(
    name="listed",
    method="POST",
    path="/listed",
    parameters=(Parameter(name="Idempotency-Key", place="header"),),
    results={204: Empty()},
    policy=ONCE,
)

ULID: Operation[None] = Operation(
    name="ulid",
    method="PUT",
    path="/ulid",
    parameters=(Parameter(name="Idempotency-Key", place="header"),),
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

DATED: Operation[None] = Operation(
    name="dated",
    method="POST",
    path="/dated",
    parameters=(Parameter(name="Idempotency-Key", place="header"),),
    results={204: Empty()},
    policy=ONCE,
)

FITS: Operation[None] = Operation(
    name="fits",
    method="POST",
    path="/fits",
    parameters=(Parameter(name="Idempotency-Key", place="header"),),
    results={204: Empty()},
    policy=KEYED,
)

ALL: tuple[Operation[Any], ...] = (
    NUMBER,
    ALWAYS,
    PATTERN,
    HEXADECIMAL,
    SHORT,
    LISTED,
    ULID,
    DATED,
    FITS,
)
