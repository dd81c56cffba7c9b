"""Operations of the Vault contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation, Parameter
from ...runtime.http.auth import Required
from .security import KEY, LOGIN, SESSION, TOKEN

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

LIST_SECRETS: Operation[None] = Operation(
    name="listSecrets",
    method="GET",
    path="/secrets",
    parameters=(Parameter(name="x-key", place="header"),),
    results={204: Empty()},
    security=((Required(KEY),), (Required(TOKEN),)),
    policy=IDEMPOTENT,
)

REPLACE_SECRETS: Operation[None] = Operation(
    name="replaceSecrets",
    method="PUT",
    path="/secrets",
    parameters=(Parameter(name="token", place="query"),),
    results={204: Empty()},
    security=((Required(KEY),), (Required(TOKEN),)),
    policy=IDEMPOTENT,
)

ADD_SECRET: Operation[None] = Operation(
    name="addSecret",
    method="POST",
    path="/secrets",
    parameters=(
        Parameter(name="token", place="query"),
        Parameter(name="session", place="cookie", type=int, required=True),
        Parameter(name="X-Key", place="header"),
        Parameter(name="more", place="query"),
    ),
    results={204: Empty()},
    security=((Required(TOKEN), Required(SESSION), Required(KEY)),),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

FORGET_SECRETS: Operation[None] = Operation(
    name="forgetSecrets",
    method="DELETE",
    path="/secrets",
    parameters=(Parameter(name="token", place="query"),),
    results={204: Empty()},
    security=((Required(LOGIN),), (Required(TOKEN),), ()),
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    LIST_SECRETS,
    REPLACE_SECRETS,
    ADD_SECRET,
    FORGET_SECRETS,
)
