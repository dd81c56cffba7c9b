"""A stand-in for a server of the Names API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeNamesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def respond(
        self,
        method: str,
        operation: str,
        body: str,
        *,
        call_query: list[str],
        client: str | None,
        create_router: str | None,
        fake: str | None,
        list: list[int] | None,
        str: str | None,
        request_query: str | None,
        read_parameter_header: list[str] | None,
        args: str | None,
        none: str | None,
    ) -> str:
        return await self._answer(
            operations.RESPOND,
            method=method,
            operation=operation,
            call_query=call_query,
            client=client,
            create_router=create_router,
            fake=fake,
            list=list,
            str=str,
            request_query=request_query,
            read_parameter_header=read_parameter_header,
            args=args,
            none=none,
            body=body,
        )

    async def list_(self) -> list[str]:
        return await self._answer(operations.LIST)

    async def import_(self) -> None:
        return await self._answer(operations.IMPORT)

    async def init(self) -> None:
        return await self._answer(operations.INIT)

    async def router(self) -> None:
        return await self._answer(operations.ROUTER)
