"""Operations of the Pets contract, one constant each."""

from __future__ import annotations

from typing import Any

from ..._shared.cats import Pet
from ..._shared.dogs import Pet as PetDog
from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation
from .errors import GetPetNotFound

GET_PET: Operation[Pet | PetDog] = Operation(
    name="getPet",
    method="GET",
    path="/pet",
    results={200: Json(Pet), 203: Json(PetDog)},
    errors={404: GetPetNotFound},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (GET_PET,)
