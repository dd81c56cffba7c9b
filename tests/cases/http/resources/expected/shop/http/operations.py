"""Operations of the Shop contract, one constant each."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Paging, Parameter, Text
from .errors import (
    AddColourInsufficientStorage,
    AddNoteConflict,
    ChangeColourUnprocessableContent,
    GetColourNotFound,
    GetNoteNotFound,
    IsColourNotFound,
    NoPet,
    RemoveColourFailure,
)
from .headers import LocationHeaders, LocationHeaders_, XNextHeaders
from .models import (
    AddColourRequest,
    Change,
    Dark,
    GetReportResponse,
    Light,
    NewPetInput,
    Note,
    Page,
    Pet,
)

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

LIST_PETS: Operation[Page] = Operation(
    name="listPets",
    method="GET",
    path="/pets",
    parameters=(
        Parameter(name="offset", place="query"),
        Parameter(name="page_size", place="query"),
        Parameter(name="kind", place="query"),
    ),
    results={200: Json(Page)},
    paging=Paging(
        style="offset", items="/items", parameter="offset", limit="page_size"
    ),
    policy=IDEMPOTENT,
)

ADD_PET: Operation[Pet] = Operation(
    name="addPet",
    method="POST",
    path="/pets",
    request=Json(NewPetInput),
    results={201: Json(Pet)},
    headers={201: LocationHeaders},
    policy=ONCE,
)

GET_PET: Operation[Pet] = Operation(
    name="getPet",
    method="GET",
    path="/pets/{petId}",
    parameters=(Parameter(name="petId", place="path"),),
    results={200: Json(Pet)},
    errors={404: NoPet},
    policy=IDEMPOTENT,
)

SET_PET: Operation[Pet] = Operation(
    name="setPet",
    method="PUT",
    path="/pets/{petId}",
    parameters=(Parameter(name="petId", place="path"),),
    request=Json(NewPetInput),
    results={200: Json(Pet)},
    policy=IDEMPOTENT,
)

CHANGE_PET: Operation[Pet] = Operation(
    name="changePet",
    method="PATCH",
    path="/pets/{petId}",
    parameters=(Parameter(name="petId", place="path"),),
    request=Json(Change, media_type="application/merge-patch+json"),
    results={200: Json(Pet)},
    errors={404: NoPet},
    policy=ONCE,
)

REMOVE_PET: Operation[None] = Operation(
    name="removePet",
    method="DELETE",
    path="/pets/{petId}",
    parameters=(Parameter(name="petId", place="path"),),
    results={204: Empty()},
    errors={404: NoPet},
    policy=IDEMPOTENT,
)

LIST_NOTES: Operation[list[Note]] = Operation(
    name="listNotes",
    method="GET",
    path="/pets/{petId}/notes",
    parameters=(Parameter(name="petId", place="path"),),
    results={200: Json(list[Note])},
    policy=IDEMPOTENT,
)

ADD_NOTE: Operation[Note] = Operation(
    name="addNote",
    method="POST",
    path="/pets/{petId}/notes",
    parameters=(Parameter(name="petId", place="path"),),
    request=Json(Note),
    results={201: Json(Note)},
    errors={409: AddNoteConflict},
    policy=ONCE,
)

GET_NOTE: Operation[Note] = Operation(
    name="getNote",
    method="GET",
    path="/pets/{petId}/notes/{name}",
    parameters=(
        Parameter(name="petId", place="path"),
        Parameter(name="name", place="path"),
    ),
    results={200: Json(Note)},
    errors={404: GetNoteNotFound},
    policy=IDEMPOTENT,
)

LIST_COLOURS: Operation[list[Any]] = Operation(
    name="listColours",
    method="GET",
    path="/colours",
    parameters=(
        Parameter(name="after", place="query"),
        Parameter(name="limit", place="query"),
    ),
    results={200: Json(list[Any])},
    headers={200: XNextHeaders},
    paging=Paging(style="cursor", parameter="after", limit="limit", header="X-Next"),
    policy=IDEMPOTENT,
)

ADD_COLOUR: Operation[None] = Operation(
    name="addColour",
    method="POST",
    path="/colours",
    request=Json(AddColourRequest),
    results={201: Empty()},
    headers={201: LocationHeaders_},
    errors={507: AddColourInsufficientStorage},
    policy=ONCE,
)

GET_COLOUR: Operation[Light | Dark] = Operation(
    name="getColour",
    method="GET",
    path="/colours/{name}",
    parameters=(Parameter(name="name", place="path"),),
    results={200: Json(Light | Dark)},
    errors={404: GetColourNotFound},
    policy=IDEMPOTENT,
)

IS_COLOUR: Operation[None] = Operation(
    name="isColour",
    method="HEAD",
    path="/colours/{name}",
    parameters=(Parameter(name="name", place="path"),),
    results={200: Empty()},
    errors={404: IsColourNotFound},
    policy=IDEMPOTENT,
)

CHANGE_COLOUR: Operation[None] = Operation(
    name="changeColour",
    method="PATCH",
    path="/colours/{name}",
    parameters=(Parameter(name="name", place="path"),),
    request=Json(Any),
    results={204: Empty()},
    errors={422: ChangeColourUnprocessableContent},
    policy=ONCE,
)

REMOVE_COLOUR: Operation[Light | Dark] = Operation(
    name="removeColour",
    method="DELETE",
    path="/colours/{name}",
    parameters=(Parameter(name="name", place="path"),),
    results={200: Json(Light | Dark)},
    errors={"default": RemoveColourFailure},
    policy=IDEMPOTENT,
)

LIST_TAGS: Operation[list[Note]] = Operation(
    name="listTags",
    method="GET",
    path="/tags",
    results={200: Json(Annotated[list[Note], Field(max_length=2)])},
    policy=IDEMPOTENT,
)

ADD_TAG: Operation[Note] = Operation(
    name="addTag",
    method="POST",
    path="/tags",
    request=Json(Note),
    results={201: Json(Note)},
    policy=ONCE,
)

GET_TAG: Operation[Note] = Operation(
    name="getTag",
    method="GET",
    path="/tags/{name}",
    parameters=(Parameter(name="name", place="path"),),
    results={200: Json(Note)},
    policy=IDEMPOTENT,
)

SET_TAG: Operation[str] = Operation(
    name="setTag",
    method="PUT",
    path="/tags/{name}",
    parameters=(Parameter(name="name", place="path"),),
    request=Json(Note),
    results={200: Text()},
    policy=IDEMPOTENT,
)

GET_REPORT: Operation[GetReportResponse] = Operation(
    name="getReport",
    method="GET",
    path="/reports/{year}",
    parameters=(Parameter(name="year", place="path"),),
    results={200: Json(GetReportResponse)},
    policy=IDEMPOTENT,
)

DROP_REPORT: Operation[None] = Operation(
    name="dropReport",
    method="DELETE",
    path="/reports/{year}",
    parameters=(Parameter(name="year", place="path"),),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    LIST_PETS,
    ADD_PET,
    GET_PET,
    SET_PET,
    CHANGE_PET,
    REMOVE_PET,
    LIST_NOTES,
    ADD_NOTE,
    GET_NOTE,
    LIST_COLOURS,
    ADD_COLOUR,
    GET_COLOUR,
    IS_COLOUR,
    CHANGE_COLOUR,
    REMOVE_COLOUR,
    LIST_TAGS,
    ADD_TAG,
    GET_TAG,
    SET_TAG,
    GET_REPORT,
    DROP_REPORT,
)
