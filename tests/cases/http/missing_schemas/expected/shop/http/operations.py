"""Operations of the Shop contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation
from .models import Thing

ADD_THING: Operation[Thing] = Operation(
    name="addThing",
    method="POST",
    path="/things",
    request=Json(Thing),
    results={200: Json(Thing)},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (ADD_THING,)
