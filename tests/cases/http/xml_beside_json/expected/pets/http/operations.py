"""Operations of the Pets contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Parameter
from .errors import AddPetUnprocessableContent, GetPetNotFound
from .models import Pet

ADD_PET: Operation[Pet] = Operation(
    name="addPet",
    method="POST",
    path="/pets",
    request=Json(Pet),
    results={201: Json(Pet)},
    errors={422: AddPetUnprocessableContent},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

GET_PET: Operation[Pet] = Operation(
    name="getPet",
    method="GET",
    path="/pets/{id}",
    parameters=(Parameter(name="id", place="path"),),
    results={200: Json(Pet)},
    errors={404: GetPetNotFound},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (
    ADD_PET,
    GET_PET,
)
