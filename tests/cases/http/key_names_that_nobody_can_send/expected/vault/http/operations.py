"""Operations of the Vault contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Operation
from ...runtime.http.auth import Required
from .security import BAKED, PLAIN, SPACED

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

LIST_SECRETS: Operation[None] = Operation(
    name="listSecrets",
    method="GET",
    path="/secrets",
    results={204: Empty()},
    security=((Required(SPACED),),),
    policy=IDEMPOTENT,
)

LIST_NOTES: Operation[None] = Operation(
    name="listNotes",
    method="GET",
    path="/notes",
    results={204: Empty()},
    security=((Required(PLAIN),), (Required(BAKED),)),
    policy=IDEMPOTENT,
)

LIST_HINTS: Operation[None] = Operation(
    name="listHints",
    method="GET",
    path="/hints",
    results={204: Empty()},
    security=((Required(SPACED),), (Required(PLAIN),)),
    policy=IDEMPOTENT,
)

REPLACE_HINTS: Operation[None] = Operation(
    name="replaceHints",
    method="PUT",
    path="/hints",
    results={204: Empty()},
    security=((Required(BAKED),), (Required(SPACED),)),
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    LIST_SECRETS,
    LIST_NOTES,
    LIST_HINTS,
    REPLACE_HINTS,
)
