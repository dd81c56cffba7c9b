"""Typed HTTP clients for the Values API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class ValuesClient(HttpClient):
    """Calls the Values API, with the contract's timeouts and retries."""

    _service = "values"
    _server = None
    _operations = operations.ALL

    def set_value(self, body: int | str | bool) -> int | str | None:
        """PUT /value"""
        return self._call(operations.SET_VALUE, body=body)

    def add_number(self, body: int) -> None:
        """POST /value"""
        return self._call(operations.ADD_NUMBER, body=body)

    def merge_values(self, body: dict[str, int | None]) -> None:
        """PATCH /value"""
        return self._call(operations.MERGE_VALUES, body=body)

    def forget_value(self) -> None:
        """DELETE /value"""
        return self._call(operations.FORGET_VALUE)

    def set_limits(self, body: list[int] | None) -> str | None:
        """PUT /limits"""
        return self._call(operations.SET_LIMITS, body=body)


class AsyncValuesClient(AsyncHttpClient):
    """Calls the Values API, with the contract's timeouts and retries."""

    _service = "values"
    _server = None
    _operations = operations.ALL

    async def set_value(self, body: int | str | bool) -> int | str | None:
        """PUT /value"""
        return await self._call(operations.SET_VALUE, body=body)

    async def add_number(self, body: int) -> None:
        """POST /value"""
        return await self._call(operations.ADD_NUMBER, body=body)

    async def merge_values(self, body: dict[str, int | None]) -> None:
        """PATCH /value"""
        return await self._call(operations.MERGE_VALUES, body=body)

    async def forget_value(self) -> None:
        """DELETE /value"""
        return await self._call(operations.FORGET_VALUE)

    async def set_limits(self, body: list[int] | None) -> str | None:
        """PUT /limits"""
        return await self._call(operations.SET_LIMITS, body=body)
