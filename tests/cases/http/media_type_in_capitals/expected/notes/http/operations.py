"""Operations of the Notes contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Form, Json, JsonLines, Operation
from .models import Note

ADD_NOTE: Operation[Note] = Operation(
    name="addNote",
    method="POST",
    path="/notes",
    request=Json(Note),
    results={200: Json(Note)},
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)

REPLACE_NOTES: Operation[Note] = Operation(
    name="replaceNotes",
    method="PUT",
    path="/notes",
    request=Form(Note, media_type="Application/X-WWW-Form-Urlencoded"),
    results={200: JsonLines(Note, media_type="Application/X-NDJSON")},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (
    ADD_NOTE,
    REPLACE_NOTES,
)
