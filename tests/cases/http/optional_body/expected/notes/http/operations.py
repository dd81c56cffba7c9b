"""Operations of the Notes contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Parameter, Text
from .models import Note

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

ADD_NOTE: Operation[Note] = Operation(
    name="addNote",
    method="POST",
    path="/notes",
    parameters=(Parameter(name="pin", place="query"),),
    request=Json(Note),
    results={200: Json(Note)},
    policy=ONCE,
)

SET_NOTES: Operation[None] = Operation(
    name="setNotes",
    method="PUT",
    path="/notes",
    request=Json(list[Note]),
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

IMPORT_NOTES: Operation[None] = Operation(
    name="importNotes",
    method="PATCH",
    path="/notes",
    request=Text(media_type="text/markdown"),
    results={204: Empty()},
    policy=ONCE,
)

ALL: tuple[Operation[Any], ...] = (
    ADD_NOTE,
    SET_NOTES,
    IMPORT_NOTES,
)
