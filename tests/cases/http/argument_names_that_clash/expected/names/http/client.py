"""Typed HTTP clients for the Names API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class NamesClient(HttpClient):
    """Calls the Names API, with the contract's timeouts and retries."""

    _service = "names"
    _server = None
    _operations = operations.ALL

    def respond(
        self,
        method: str,
        operation: str,
        body: str,
        *,
        call_query: list[str],
        client: str | None = None,
        create_router: str | None = None,
        fake: str | None = None,
        list: list[int] | None = None,
        str: str | None = None,
        request_query: str | None = None,
        read_parameter_header: list[str] | None = None,
        args: str | None = None,
        none: str | None = None,
    ) -> str:
        """POST /names/{method}/{operation}"""
        return self._call(
            operations.RESPOND,
            path={"method": method, "operation": operation},
            query={
                "call": call_query,
                "client": client,
                "create_router": create_router,
                "fake": fake,
                "list": list,
                "str": str,
                "request": request_query,
            },
            header={"read_parameter": read_parameter_header},
            cookie={"args": args, "None": none},
            body=body,
        )

    def list_(self) -> list[str]:
        """GET /names"""
        return self._call(operations.LIST)

    def import_(self) -> None:
        """PUT /names"""
        return self._call(operations.IMPORT)

    def init(self) -> None:
        """DELETE /names"""
        return self._call(operations.INIT)

    def router(self) -> None:
        """PATCH /names"""
        return self._call(operations.ROUTER)


class AsyncNamesClient(AsyncHttpClient):
    """Calls the Names API, with the contract's timeouts and retries."""

    _service = "names"
    _server = None
    _operations = operations.ALL

    async def respond(
        self,
        method: str,
        operation: str,
        body: str,
        *,
        call_query: list[str],
        client: str | None = None,
        create_router: str | None = None,
        fake: str | None = None,
        list: list[int] | None = None,
        str: str | None = None,
        request_query: str | None = None,
        read_parameter_header: list[str] | None = None,
        args: str | None = None,
        none: str | None = None,
    ) -> str:
        """POST /names/{method}/{operation}"""
        return await self._call(
            operations.RESPOND,
            path={"method": method, "operation": operation},
            query={
                "call": call_query,
                "client": client,
                "create_router": create_router,
                "fake": fake,
                "list": list,
                "str": str,
                "request": request_query,
            },
            header={"read_parameter": read_parameter_header},
            cookie={"args": args, "None": none},
            body=body,
        )

    async def list_(self) -> list[str]:
        """GET /names"""
        return await self._call(operations.LIST)

    async def import_(self) -> None:
        """PUT /names"""
        return await self._call(operations.IMPORT)

    async def init(self) -> None:
        """DELETE /names"""
        return await self._call(operations.INIT)

    async def router(self) -> None:
        """PATCH /names"""
        return await self._call(operations.ROUTER)
