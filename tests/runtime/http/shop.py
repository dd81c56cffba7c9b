"""A small contract as codegen would print it, for the tests of client and server."""

from __future__ import annotations

from typing import Annotated, Protocol
from uuid import UUID

from fastapi import Path, Query
from pydantic import Field

from codegen.runtime import MaybeAwaitable, Policy, call
from codegen.runtime.http import ApiError, Empty, Json, Operation, Parameter, Text
from codegen.runtime.http.client.client import AsyncHttpClient, HttpClient
from codegen.runtime.http.server.router import ContractRouter
from codegen.runtime.models import ContractModel


class Pet(ContractModel, nullable=("nick",)):
    id: UUID
    full_name: Annotated[str, Field(alias="fullName")]
    nick: str | None = None


class NewPet(ContractModel):
    full_name: Annotated[str, Field(alias="fullName", min_length=1)]


class Problem(ContractModel):
    title: str
    status: int


class PetNotFound(ApiError[Problem]):
    status = 404
    content = Json(Problem, media_type="application/problem+json")


class PetGone(ApiError[None]):
    status = 410


class BadRequest(ApiError[Problem]):
    status = 400
    statuses = range(400, 500)
    content = Json(Problem, media_type="application/problem+json")


LIST_PETS: Operation[list[Pet]] = Operation(
    name="listPets",
    method="GET",
    path="/pets",
    parameters=(
        Parameter(name="limit", place="query"),
        Parameter(name="X-Trace", place="header"),
        Parameter(name="session", place="cookie"),
    ),
    results={200: Json(list[Pet])},
    policy=Policy(idempotent=True),
)
CREATE_PET: Operation[Pet] = Operation(
    name="createPet",
    method="POST",
    path="/pets",
    request=Json(NewPet),
    results={201: Json(Pet)},
    errors={"4XX": BadRequest},
)
GET_PET: Operation[Pet | str] = Operation(
    name="getPet",
    method="GET",
    path="/pets/{petId}",
    parameters=(Parameter(name="petId", place="path"),),
    results={200: (Json(Pet), Text())},
    errors={404: PetNotFound, 410: PetGone},
    policy=Policy(idempotent=True),
)
DELETE_PET: Operation[None] = Operation(
    name="deletePet",
    method="DELETE",
    path="/pets/{petId}",
    results={204: Empty()},
    policy=Policy(idempotent=True),
)


class PetsService(Protocol):
    def list_pets(self, *, limit: int | None = None) -> MaybeAwaitable[list[Pet]]: ...
    def create_pet(self, body: NewPet) -> MaybeAwaitable[Pet]: ...
    def get_pet(self, pet_id: UUID) -> MaybeAwaitable[Pet]: ...
    def delete_pet(self, pet_id: UUID) -> MaybeAwaitable[None]: ...


def create_router(service: PetsService) -> ContractRouter:
    router = ContractRouter(tags=["pets"])

    @router.get("/pets", operation_id="listPets")
    async def list_pets(
        limit: Annotated[int | None, Query(ge=1, le=100)] = None,
    ) -> list[Pet]:
        return await call(service.list_pets, limit=limit)

    @router.post("/pets", operation_id="createPet", status_code=201)
    async def create_pet(body: NewPet) -> Pet:
        return await call(service.create_pet, body)

    @router.get("/pets/{petId}", operation_id="getPet")
    async def get_pet(pet_id: Annotated[UUID, Path(alias="petId")]) -> Pet:
        return await call(service.get_pet, pet_id)

    @router.delete("/pets/{petId}", operation_id="deletePet", status_code=204)
    async def delete_pet(pet_id: Annotated[UUID, Path(alias="petId")]) -> None:
        return await call(service.delete_pet, pet_id)

    return router


class PetsClient(HttpClient):
    _service = "pets"
    _server = "https://pets.example.com/v1"
    _operations = (LIST_PETS, CREATE_PET, GET_PET, DELETE_PET)

    def get_pet(self, pet_id: UUID) -> Pet | str:
        return self._call(GET_PET, path={"petId": pet_id})

    def create_pet(self, body: NewPet) -> Pet:
        return self._call(CREATE_PET, body=body)


class AsyncPetsClient(AsyncHttpClient):
    _service = "pets"
    _server = "https://pets.example.com/v1"
    _operations = (LIST_PETS, CREATE_PET, GET_PET, DELETE_PET)

    async def list_pets(
        self,
        *,
        limit: int | None = None,
        x_trace: str | None = None,
        session: str | None = None,
    ) -> list[Pet]:
        return await self._call(
            LIST_PETS,
            query={"limit": limit},
            header={"X-Trace": x_trace},
            cookie={"session": session},
        )

    async def create_pet(self, body: NewPet) -> Pet:
        return await self._call(CREATE_PET, body=body)

    async def get_pet(self, pet_id: UUID) -> Pet | str:
        return await self._call(GET_PET, path={"petId": pet_id})

    async def delete_pet(self, pet_id: UUID) -> None:
        return await self._call(DELETE_PET, path={"petId": pet_id})
