"""Operations of the Ferries contract, one constant each."""

from __future__ import annotations

from typing import Any

from ..._shared.more import Ferry
from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Parameter

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

GET_FERRY: Operation[Ferry] = Operation(
    name="getFerry",
    method="GET",
    path="/ferries/{name}",
    parameters=(Parameter(name="name", place="path"),),
    results={200: Json(Ferry)},
    policy=IDEMPOTENT,
)

REPLACE_FERRY: Operation[None] = Operation(
    name="replaceFerry",
    method="PUT",
    path="/ferries/{name}",
    parameters=(Parameter(name="name", place="path"),),
    request=Json(Ferry),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    GET_FERRY,
    REPLACE_FERRY,
)
