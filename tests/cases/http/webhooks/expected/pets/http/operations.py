"""Operations of the Pets contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation
from .models import Pet

LIST_PETS: Operation[list[Pet]] = Operation(
    name="listPets",
    method="GET",
    path="/pets",
    results={200: Json(list[Pet])},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (LIST_PETS,)
