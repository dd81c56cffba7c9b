"""A contract of a front desk: overlapping paths, several errors, keys, credentials."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import Path, Query
from pydantic import Field

from codegen.runtime import Policy, call
from codegen.runtime.http import (
    ApiError,
    Empty,
    Json,
    Multipart,
    Operation,
    Parameter,
)
from codegen.runtime.http.auth import ApiKey, HttpBearer, Required
from codegen.runtime.http.server.router import ContractRouter
from codegen.runtime.models import ContractModel


class Guest(ContractModel):
    id: UUID
    name: str
    room: int | None = None


class NewGuest(ContractModel, nullable=("arrival",)):
    name: Annotated[str, Field(min_length=1)]
    nights: int = 1
    vip: bool = False
    rate: float = 1.0
    arrival: date | None = None
    tags: list[str] = []
    extra: Any = None


class Fault(ContractModel):
    code: int
    text: str


class Said(ContractModel):
    title: str
    status: int


class Created(ContractModel):
    location: Annotated[str, Field(alias="Location")]


class GuestNotFound(ApiError[Fault]):
    status = 404
    content = Json(Fault)


class BadGuest(ApiError[Fault]):
    status = 400
    content = Json(Fault)


class Failed(ApiError[Said]):
    status = 500
    statuses = range(400, 600)
    content = Json(Said)


KEY = ApiKey(scheme="desk_key", name="X-Desk", place="header")
TOKEN = HttpBearer(scheme="token")

LIST: Operation[list[Guest]] = Operation(
    name="listGuests", method="GET", path="/guests", results={200: Json(list[Guest])}
)
CREATE: Operation[Guest] = Operation(
    name="createGuest",
    method="POST",
    path="/guests",
    request=Json(NewGuest),
    results={201: Json(Guest)},
    errors={400: BadGuest},
    policy=Policy(idempotency_key="Idempotency-Key"),
)
ME: Operation[Guest] = Operation(
    name="getMe", method="GET", path="/guests/me", results={200: Json(Guest)}
)
GET: Operation[Guest] = Operation(
    name="getGuest",
    method="GET",
    path="/guests/{id}",
    parameters=(Parameter(name="id", place="path"),),
    results={200: Json(Guest)},
    errors={404: GuestNotFound},
)
REMOVE: Operation[None] = Operation(
    name="removeGuest",
    method="DELETE",
    path="/guests/{id}",
    results={204: Empty()},
    errors={"default": Failed},
)
SECRET: Operation[Guest] = Operation(
    name="getSecret",
    method="GET",
    path="/secret",
    results={200: Json(Guest)},
    security=((Required(KEY),), (Required(TOKEN, ("desk:read",)),)),
)
UPLOAD: Operation[None] = Operation(
    name="upload",
    method="PUT",
    path="/photo",
    request=Multipart(dict[str, bytes]),
    results={204: Empty()},
)
CHECKED_HEAD: Operation[None] = Operation(
    name="headRooms", method="HEAD", path="/rooms", results={204: Empty()}
)
ROOMS: Operation[list[int]] = Operation(
    name="listRooms", method="GET", path="/rooms", results={200: Json(list[int])}
)
OPEN = (LIST, CREATE, ME, GET, REMOVE, UPLOAD, CHECKED_HEAD, ROOMS)


class Desk:
    """Serves guests; what `answer` is set to is answered in place of one."""

    def __init__(self) -> None:
        self.answer: Any = None
        self.error: Exception | None = None
        self.bodies: list[NewGuest] = []

    async def guest(self, **named: Any) -> Any:
        if self.error is not None:
            raise self.error
        if self.answer is not None:
            return self.answer
        return Guest(id=UUID(int=7), name="Ann", **named)

    async def create(self, body: NewGuest) -> Any:
        self.bodies.append(body)
        return await self.guest()

    async def nothing(self, **_: Any) -> None:
        await self.guest()


def create_router(desk: Desk, **options: Any) -> ContractRouter:
    router = ContractRouter(OPEN, tags=["desk"], **options)

    @router.get("/guests", operation_id="listGuests")
    async def list_guests(limit: Annotated[int, Query(ge=1)] = 20) -> list[Guest]:
        return [await desk.guest()]

    @router.post("/guests", operation_id="createGuest", status_code=201)
    async def create_guest(body: NewGuest) -> Guest:
        return await call(desk.create, body)

    @router.get("/guests/me", operation_id="getMe")
    async def get_me() -> Guest:
        return await call(desk.guest)

    @router.get("/guests/{id}", operation_id="getGuest")
    async def get_guest(guest_id: Annotated[UUID, Path(alias="id")]) -> Guest:
        return await call(desk.guest)

    @router.delete("/guests/{id}", operation_id="removeGuest", status_code=204)
    async def remove_guest(guest_id: Annotated[UUID, Path(alias="id")]) -> None:
        await desk.nothing()

    @router.head("/rooms", operation_id="headRooms", status_code=204)
    async def head_rooms() -> None:
        return None

    @router.get("/rooms", operation_id="listRooms")
    async def list_rooms() -> list[int]:
        return [1, 2]

    return router
