"""Operations of the Notes contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Binary, Form, Json, JsonLines, Multipart, Operation, Text
from .models import Note

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

ADD_NOTE: Operation[Note] = Operation(
    name="addNote",
    method="POST",
    path="/notes",
    request=Json(Note),
    results={200: Json(Note, media_type="Text/Json")},
    policy=ONCE,
)

REPLACE_NOTES: Operation[Note] = Operation(
    name="replaceNotes",
    method="PUT",
    path="/notes",
    request=Form(Note),
    results={200: JsonLines(Note, media_type="Application/X-NDJSON")},
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

CHANGE_NOTES: Operation[str | bytes] = Operation(
    name="changeNotes",
    method="PATCH",
    path="/notes",
    request=Multipart(Note),
    results={200: (Text(media_type="Text/Plain"), Binary(media_type="Image/PNG"))},
    policy=ONCE,
)

ALL: tuple[Operation[Any], ...] = (
    ADD_NOTE,
    REPLACE_NOTES,
    CHANGE_NOTES,
)
