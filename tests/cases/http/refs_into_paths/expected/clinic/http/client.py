"""Typed HTTP clients for the Clinic API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import ListCatsResponseItem


class ClinicClient(HttpClient):
    """Calls the Clinic API, with the contract's timeouts and retries."""

    _service = "clinic"
    _server = None
    _operations = operations.ALL

    def list_cats(self, *, limit: int | None = None) -> list[ListCatsResponseItem]:
        """GET /cats

        Raises:
            ListCatsNotFound: There are none.
        """
        return self._call(operations.LIST_CATS, query={"limit": limit})

    def add_cat(self, body: ListCatsResponseItem) -> None:
        """POST /cats"""
        return self._call(operations.ADD_CAT, body=body)

    def list_dogs(self, *, limit: int | None = None) -> list[ListCatsResponseItem]:
        """GET /dogs

        Raises:
            ListCatsNotFound: There are none.
        """
        return self._call(operations.LIST_DOGS, query={"limit": limit})

    def add_dog(self, body: ListCatsResponseItem) -> None:
        """POST /dogs"""
        return self._call(operations.ADD_DOG, body=body)

    def get_rooms_room(self, room: int) -> None:
        """GET /rooms/{room}"""
        return self._call(operations.GET_ROOMS_ROOM, path={"room": room})

    def get_clinics_room(self, room: int) -> None:
        """GET /clinics/{room}"""
        return self._call(operations.GET_CLINICS_ROOM, path={"room": room})


class AsyncClinicClient(AsyncHttpClient):
    """Calls the Clinic API, with the contract's timeouts and retries."""

    _service = "clinic"
    _server = None
    _operations = operations.ALL

    async def list_cats(
        self, *, limit: int | None = None
    ) -> list[ListCatsResponseItem]:
        """GET /cats

        Raises:
            ListCatsNotFound: There are none.
        """
        return await self._call(operations.LIST_CATS, query={"limit": limit})

    async def add_cat(self, body: ListCatsResponseItem) -> None:
        """POST /cats"""
        return await self._call(operations.ADD_CAT, body=body)

    async def list_dogs(
        self, *, limit: int | None = None
    ) -> list[ListCatsResponseItem]:
        """GET /dogs

        Raises:
            ListCatsNotFound: There are none.
        """
        return await self._call(operations.LIST_DOGS, query={"limit": limit})

    async def add_dog(self, body: ListCatsResponseItem) -> None:
        """POST /dogs"""
        return await self._call(operations.ADD_DOG, body=body)

    async def get_rooms_room(self, room: int) -> None:
        """GET /rooms/{room}"""
        return await self._call(operations.GET_ROOMS_ROOM, path={"room": room})

    async def get_clinics_room(self, room: int) -> None:
        """GET /clinics/{room}"""
        return await self._call(operations.GET_CLINICS_ROOM, path={"room": room})
