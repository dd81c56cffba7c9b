"""Operations of the Notes contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Paging, Parameter
from .errors import (
    ChangeNoteNotFound,
    GetBookNotFound,
    GetNoteNotFound,
    RemoveNoteNotFound,
)
from .models import Book, BookInput, ListNotesResponse, Note, NoteInput

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

GET_BOOK: Operation[Book] = Operation(
    name="getBook",
    method="GET",
    path="/books/{bookId}",
    parameters=(Parameter(name="bookId", place="path"),),
    results={200: Json(Book)},
    errors={404: GetBookNotFound},
    policy=IDEMPOTENT,
)

PUT_BOOK: Operation[Book] = Operation(
    name="putBook",
    method="PUT",
    path="/books/{bookId}",
    parameters=(Parameter(name="bookId", place="path"),),
    request=Json(BookInput),
    results={200: Json(Book)},
    policy=IDEMPOTENT,
)

LIST_NOTES: Operation[ListNotesResponse] = Operation(
    name="listNotes",
    method="GET",
    path="/notes",
    parameters=(
        Parameter(name="skip", place="query"),
        Parameter(name="take", place="query"),
        Parameter(name="color", place="query"),
    ),
    results={200: Json(ListNotesResponse)},
    paging=Paging(style="offset", items="/notes", parameter="skip", limit="take"),
    policy=IDEMPOTENT,
)

ADD_NOTE: Operation[Note] = Operation(
    name="addNote",
    method="POST",
    path="/notes",
    request=Json(NoteInput),
    results={201: Json(Note)},
    policy=ONCE,
)

GET_NOTE: Operation[Note] = Operation(
    name="getNote",
    method="GET",
    path="/notes/{id}",
    parameters=(Parameter(name="id", place="path"),),
    results={200: Json(Note)},
    errors={404: GetNoteNotFound},
    policy=IDEMPOTENT,
)

CHANGE_NOTE: Operation[Note] = Operation(
    name="changeNote",
    method="PATCH",
    path="/notes/{id}",
    parameters=(Parameter(name="id", place="path"),),
    request=Json(NoteInput, media_type="application/merge-patch+json"),
    results={200: Json(Note)},
    errors={404: ChangeNoteNotFound},
    policy=ONCE,
)

REMOVE_NOTE: Operation[None] = Operation(
    name="removeNote",
    method="DELETE",
    path="/notes/{id}",
    parameters=(Parameter(name="id", place="path"),),
    results={204: Empty()},
    errors={404: RemoveNoteNotFound},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    GET_BOOK,
    PUT_BOOK,
    LIST_NOTES,
    ADD_NOTE,
    GET_NOTE,
    CHANGE_NOTE,
    REMOVE_NOTE,
)
