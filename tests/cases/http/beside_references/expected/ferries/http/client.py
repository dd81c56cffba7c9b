"""Typed HTTP clients for the Ferries API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class FerriesClient(HttpClient):
    """Calls the Ferries API, with the contract's timeouts and retries."""

    _service = "ferries"
    _server = None
    _operations = operations.ALL

    def remove_ferry(self, id: int, *, lang: str | None = None) -> None:
        """DELETE /ferries/{id}"""
        return self._call(
            operations.REMOVE_FERRY, path={"id": id}, query={"lang": lang}
        )

    def get_ferry(self, id: int, *, lang: str | None = None) -> None:
        """GET /ferries/{id}"""
        return self._call(operations.GET_FERRY, path={"id": id}, query={"lang": lang})

    def replace_ferry(self, id: int, *, lang: str | None = None) -> None:
        """PUT /ferries/{id}"""
        return self._call(
            operations.REPLACE_FERRY, path={"id": id}, query={"lang": lang}
        )


class AsyncFerriesClient(AsyncHttpClient):
    """Calls the Ferries API, with the contract's timeouts and retries."""

    _service = "ferries"
    _server = None
    _operations = operations.ALL

    async def remove_ferry(self, id: int, *, lang: str | None = None) -> None:
        """DELETE /ferries/{id}"""
        return await self._call(
            operations.REMOVE_FERRY, path={"id": id}, query={"lang": lang}
        )

    async def get_ferry(self, id: int, *, lang: str | None = None) -> None:
        """GET /ferries/{id}"""
        return await self._call(
            operations.GET_FERRY, path={"id": id}, query={"lang": lang}
        )

    async def replace_ferry(self, id: int, *, lang: str | None = None) -> None:
        """PUT /ferries/{id}"""
        return await self._call(
            operations.REPLACE_FERRY, path={"id": id}, query={"lang": lang}
        )
