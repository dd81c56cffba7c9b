"""Operations of the Pets contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Parameter
from .errors import ListPetsPetsGetUnprocessableContent

LIST_PETS_PETS_GET: Operation[list[str]] = Operation(
    name="list_pets_pets_get",
    method="GET",
    path="/pets",
    parameters=(Parameter(name="limit", place="query"),),
    results={200: Json(list[str])},
    errors={422: ListPetsPetsGetUnprocessableContent},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (LIST_PETS_PETS_GET,)
