"""Operations of the Clinic contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Parameter
from .errors import ListCatsNotFound
from .models import ListCatsResponseItem

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

LIST_CATS: Operation[list[ListCatsResponseItem]] = Operation(
    name="listCats",
    method="GET",
    path="/cats",
    parameters=(Parameter(name="limit", place="query"),),
    results={200: Json(list[ListCatsResponseItem])},
    errors={404: ListCatsNotFound},
    policy=IDEMPOTENT,
)

ADD_CAT: Operation[None] = Operation(
    name="addCat",
    method="POST",
    path="/cats",
    request=Json(ListCatsResponseItem),
    results={204: Empty()},
    policy=ONCE,
)

LIST_DOGS: Operation[list[ListCatsResponseItem]] = Operation(
    name="listDogs",
    method="GET",
    path="/dogs",
    parameters=(Parameter(name="limit", place="query"),),
    results={200: Json(list[ListCatsResponseItem])},
    errors={404: ListCatsNotFound},
    policy=IDEMPOTENT,
)

ADD_DOG: Operation[None] = Operation(
    name="addDog",
    method="POST",
    path="/dogs",
    request=Json(ListCatsResponseItem),
    results={204: Empty()},
    policy=ONCE,
)

GET_ROOMS_ROOM: Operation[None] = Operation(
    name="GET /rooms/{room}",
    method="GET",
    path="/rooms/{room}",
    parameters=(Parameter(name="room", place="path"),),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

GET_CLINICS_ROOM: Operation[None] = Operation(
    name="GET /clinics/{room}",
    method="GET",
    path="/clinics/{room}",
    parameters=(Parameter(name="room", place="path"),),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    LIST_CATS,
    ADD_CAT,
    LIST_DOGS,
    ADD_DOG,
    GET_ROOMS_ROOM,
    GET_CLINICS_ROOM,
)
