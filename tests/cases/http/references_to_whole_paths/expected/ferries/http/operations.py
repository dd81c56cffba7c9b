"""Operations of the Ferries contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation
from .errors import ListFerriesNotFound

LIST_FERRIES: Operation[list[str]] = Operation(
    name="listFerries",
    method="GET",
    path="/ferries",
    results={200: Json(list[str])},
    errors={404: ListFerriesNotFound},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (LIST_FERRIES,)
