"""Operations of the Shop contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation, Parameter

IDEMPOTENT_2 = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

ONCE_2 = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

IDEMPOTENT_3 = Policy(
    timeout=Timeout(total=1.0, attempt=1.0), retry=Retry(attempts=3), idempotent=True
)

KEYED_2 = Policy(
    timeout=Timeout(total=30.0, attempt=10.0),
    retry=Retry(attempts=3),
    idempotency_key="Idempotency-Key",
)

A: Operation[None] = Operation(
    name="a",
    method="GET",
    path="/a",
    results={204: Empty()},
    policy=IDEMPOTENT_2,
)

ONCE: Operation[None] = Operation(
    name="once",
    method="POST",
    path="/a",
    results={204: Empty()},
    policy=ONCE_2,
)

B: Operation[None] = Operation(
    name="b",
    method="GET",
    path="/b",
    results={204: Empty()},
    policy=IDEMPOTENT_2,
)

KEYED: Operation[None] = Operation(
    name="keyed",
    method="POST",
    path="/b",
    results={204: Empty()},
    policy=ONCE_2,
)

C: Operation[None] = Operation(
    name="c",
    method="GET",
    path="/c",
    results={204: Empty()},
    policy=IDEMPOTENT_3,
)

PUT_C: Operation[None] = Operation(
    name="putC",
    method="PUT",
    path="/c",
    results={204: Empty()},
    policy=IDEMPOTENT_3,
)

IDEMPOTENT: Operation[None] = Operation(
    name="idempotent",
    method="DELETE",
    path="/c",
    results={204: Empty()},
    policy=IDEMPOTENT_3,
)

D: Operation[None] = Operation(
    name="d",
    method="POST",
    path="/d",
    parameters=(Parameter(name="Idempotency-Key", place="header"),),
    results={204: Empty()},
    policy=KEYED_2,
)

PATCH_D: Operation[None] = Operation(
    name="patchD",
    method="PATCH",
    path="/d",
    parameters=(Parameter(name="Idempotency-Key", place="header"),),
    results={204: Empty()},
    policy=KEYED_2,
)

GET_D: Operation[None] = Operation(
    name="getD",
    method="GET",
    path="/d",
    parameters=(Parameter(name="Idempotency-Key", place="header"),),
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=1),
        idempotent=True,
        idempotency_key="Idempotency-Key",
    ),
)

ALL: tuple[Operation[Any], ...] = (
    A,
    ONCE,
    B,
    KEYED,
    C,
    PUT_C,
    IDEMPOTENT,
    D,
    PATCH_D,
    GET_D,
)
