"""Operations of the Notes contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation
from .models import Note

CHANGE_NOTE: Operation[Note] = Operation(
    name="changeNote",
    method="PATCH",
    path="/notes",
    request=Json(Note),
    results={200: Json(Note)},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (CHANGE_NOTE,)
