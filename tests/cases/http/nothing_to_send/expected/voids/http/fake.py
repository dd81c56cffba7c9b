"""A stand-in for a server of the Voids API, for tests."""

from __future__ import annotations

from typing import Any

from ...runtime.http.fake import HttpFake
from . import operations
from .models import (
    BlankWhere,
    ClosedWhere,
    FormRequest,
    HeaderClosedWhere,
    LabelClosedWhere,
    MatrixClosedWhere,
    QueryClosedWhere,
    QueryRequiredWhere,
    Where,
)


class FakeVoidsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def simple(self, where: dict[str, Any]) -> None:
        return await self._answer(operations.SIMPLE, where=where)

    async def label(self, where: dict[str, Any]) -> None:
        return await self._answer(operations.LABEL, where=where)

    async def matrix(self, where: dict[str, Any]) -> None:
        return await self._answer(operations.MATRIX, where=where)

    async def closed(self, where: ClosedWhere) -> None:
        return await self._answer(operations.CLOSED, where=where)

    async def named(self, where: Where) -> None:
        return await self._answer(operations.NAMED, where=where)

    async def listed(self, where: list[str]) -> None:
        return await self._answer(operations.LISTED, where=where)

    async def matrix_closed(self, where: MatrixClosedWhere) -> None:
        return await self._answer(operations.MATRIX_CLOSED, where=where)

    async def label_closed(self, where: LabelClosedWhere) -> None:
        return await self._answer(operations.LABEL_CLOSED, where=where)

    async def blank(self, where: BlankWhere) -> None:
        return await self._answer(operations.BLANK, where=where)

    async def matrix_blank(self, where: str) -> None:
        return await self._answer(operations.MATRIX_BLANK, where=where)

    async def matrix_empty(self, where: list[str]) -> None:
        return await self._answer(operations.MATRIX_EMPTY, where=where)

    async def query_required(self, *, where: QueryRequiredWhere) -> None:
        return await self._answer(operations.QUERY_REQUIRED, where=where)

    async def query_blank(self, *, where: str | None) -> None:
        return await self._answer(operations.QUERY_BLANK, where=where)

    async def query(self, *, where: dict[str, Any] | None) -> None:
        return await self._answer(operations.QUERY, where=where)

    async def form(self, body: FormRequest) -> None:
        return await self._answer(operations.FORM, body=body)

    async def query_closed(self, *, where: QueryClosedWhere | None) -> None:
        return await self._answer(operations.QUERY_CLOSED, where=where)

    async def header(self, *, where: dict[str, Any] | None) -> None:
        return await self._answer(operations.HEADER, where=where)

    async def header_closed(self, *, where: HeaderClosedWhere | None) -> None:
        return await self._answer(operations.HEADER_CLOSED, where=where)

    async def cookie(self, *, where: dict[str, Any] | None) -> None:
        return await self._answer(operations.COOKIE, where=where)
