"""Operations of the Notes contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Form, Json, Operation, Part
from .errors import AddNoteConflict
from .headers import XLeftHeaders
from .models import Note

ADD_NOTE: Operation[Note] = Operation(
    name="addNote",
    method="POST",
    path="/notes",
    request=Form(Note, parts={"tags": Part(style="form", explode=False)}),
    results={200: Json(Note)},
    headers={200: XLeftHeaders},
    errors={409: AddNoteConflict},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

ALL: tuple[Operation[Any], ...] = (ADD_NOTE,)
