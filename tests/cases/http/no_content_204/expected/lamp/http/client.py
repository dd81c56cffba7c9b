"""Typed HTTP clients for the Lamp API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class LampClient(HttpClient):
    """Calls the Lamp API, with the contract's timeouts and retries."""

    _service = "lamp"
    _server = None
    _operations = operations.ALL

    def switch_off(self) -> None:
        """DELETE /lamp"""
        return self._call(operations.SWITCH_OFF)

    def switch_on(self) -> None:
        """POST /lamp"""
        return self._call(operations.SWITCH_ON)

    def is_there(self) -> None:
        """HEAD /lamp"""
        return self._call(operations.IS_THERE)

    def look(self) -> None:
        """GET /lamp"""
        return self._call(operations.LOOK)

    def leave_unsaid(self) -> None:
        """PUT /lamp"""
        return self._call(operations.LEAVE_UNSAID)


class AsyncLampClient(AsyncHttpClient):
    """Calls the Lamp API, with the contract's timeouts and retries."""

    _service = "lamp"
    _server = None
    _operations = operations.ALL

    async def switch_off(self) -> None:
        """DELETE /lamp"""
        return await self._call(operations.SWITCH_OFF)

    async def switch_on(self) -> None:
        """POST /lamp"""
        return await self._call(operations.SWITCH_ON)

    async def is_there(self) -> None:
        """HEAD /lamp"""
        return await self._call(operations.IS_THERE)

    async def look(self) -> None:
        """GET /lamp"""
        return await self._call(operations.LOOK)

    async def leave_unsaid(self) -> None:
        """PUT /lamp"""
        return await self._call(operations.LEAVE_UNSAID)
