"""Typed HTTP clients for the People API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class PeopleClient(HttpClient):
    """Calls the People API, with the contract's timeouts and retries."""

    _service = "people"
    _server = None
    _operations = operations.ALL

    def get_person(self, id: str) -> str:
        """GET /people/{id}"""
        return self._call(operations.GET_PERSON, path={"id": id})

    def get_me(self) -> str:
        """GET /people/me"""
        return self._call(operations.GET_ME)

    def get_mine(self, kind: str) -> str:
        """GET /{kind}/me"""
        return self._call(operations.GET_MINE, path={"kind": kind})

    def print_person(self, id: str) -> str:
        """GET /people/{id}.txt"""
        return self._call(operations.PRINT_PERSON, path={"id": id})


class AsyncPeopleClient(AsyncHttpClient):
    """Calls the People API, with the contract's timeouts and retries."""

    _service = "people"
    _server = None
    _operations = operations.ALL

    async def get_person(self, id: str) -> str:
        """GET /people/{id}"""
        return await self._call(operations.GET_PERSON, path={"id": id})

    async def get_me(self) -> str:
        """GET /people/me"""
        return await self._call(operations.GET_ME)

    async def get_mine(self, kind: str) -> str:
        """GET /{kind}/me"""
        return await self._call(operations.GET_MINE, path={"kind": kind})

    async def print_person(self, id: str) -> str:
        """GET /people/{id}.txt"""
        return await self._call(operations.PRINT_PERSON, path={"id": id})
