"""Operations of the Pets webhooks contract, one constant each."""

from __future__ import annotations

from typing import Any

from ....runtime import Policy, Retry, Timeout
from ....runtime.http import Empty, Json, Operation, Parameter
from ..models import Pet
from .errors import NewPetGone

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

NEW_PET: Operation[None] = Operation(
    name="newPet",
    method="POST",
    path="",
    request=Json(Pet),
    results={200: Empty()},
    errors={410: NewPetGone},
    policy=ONCE,
)

SAY_GOODBYE: Operation[None] = Operation(
    name="sayGoodbye",
    method="POST",
    path="",
    parameters=(Parameter(name="X-Signature", place="header"),),
    request=Json(Pet),
    results={204: Empty()},
    policy=ONCE,
)

ALL: tuple[Operation[Any], ...] = (
    NEW_PET,
    SAY_GOODBYE,
)
