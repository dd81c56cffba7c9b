"""Operations of the Vault contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Text
from ...runtime.http.auth import Required
from .security import DIGEST, KEY, LOGIN, OAUTH, OPEN_ID, QUERY, SESSION, TOKEN

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

LIST_SECRETS: Operation[list[str]] = Operation(
    name="listSecrets",
    method="GET",
    path="/secrets",
    results={200: Json(list[str])},
    security=((Required(TOKEN),),),
    policy=IDEMPOTENT,
)

ADD_SECRET: Operation[None] = Operation(
    name="addSecret",
    method="POST",
    path="/secrets",
    results={204: Empty()},
    security=((Required(OAUTH, scopes=("write",)),), (Required(KEY), Required(LOGIN))),
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

STATUS: Operation[None] = Operation(
    name="status",
    method="GET",
    path="/status",
    results={204: Empty()},
    policy=IDEMPOTENT,
)

HINT: Operation[str] = Operation(
    name="hint",
    method="GET",
    path="/hints",
    results={200: Text()},
    security=((Required(TOKEN),), ()),
    policy=IDEMPOTENT,
)

COOKIE: Operation[None] = Operation(
    name="cookie",
    method="GET",
    path="/cookies",
    results={204: Empty()},
    security=((Required(SESSION),), (Required(QUERY),)),
    policy=IDEMPOTENT,
)

PROFILE: Operation[None] = Operation(
    name="profile",
    method="GET",
    path="/profile",
    results={204: Empty()},
    security=((Required(OPEN_ID, scopes=("email",)),), (Required(DIGEST),)),
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    LIST_SECRETS,
    ADD_SECRET,
    STATUS,
    HINT,
    COOKIE,
    PROFILE,
)
