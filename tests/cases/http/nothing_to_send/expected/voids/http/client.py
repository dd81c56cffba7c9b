"""Typed HTTP clients for the Voids API."""

from __future__ import annotations

from typing import Any

from ...runtime.http.client import AsyncHttpClient, HttpClient
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


class VoidsClient(HttpClient):
    """Calls the Voids API, with the contract's timeouts and retries."""

    _service = "voids"
    _server = None
    _operations = operations.ALL

    def simple(self, where: dict[str, Any]) -> None:
        """GET /simple/{where}"""
        return self._call(operations.SIMPLE, path={"where": where})

    def label(self, where: dict[str, Any]) -> None:
        """GET /label/{where}"""
        return self._call(operations.LABEL, path={"where": where})

    def matrix(self, where: dict[str, Any]) -> None:
        """GET /matrix/{where}"""
        return self._call(operations.MATRIX, path={"where": where})

    def closed(self, where: ClosedWhere) -> None:
        """GET /closed/{where}"""
        return self._call(operations.CLOSED, path={"where": where})

    def named(self, where: Where) -> None:
        """GET /named/{where}"""
        return self._call(operations.NAMED, path={"where": where})

    def listed(self, where: list[str]) -> None:
        """GET /list/{where}"""
        return self._call(operations.LISTED, path={"where": where})

    def matrix_closed(self, where: MatrixClosedWhere) -> None:
        """GET /matrixclosed/{where}"""
        return self._call(operations.MATRIX_CLOSED, path={"where": where})

    def label_closed(self, where: LabelClosedWhere) -> None:
        """GET /labelclosed/{where}"""
        return self._call(operations.LABEL_CLOSED, path={"where": where})

    def blank(self, where: BlankWhere) -> None:
        """GET /blank/{where}"""
        return self._call(operations.BLANK, path={"where": where})

    def matrix_blank(self, where: str) -> None:
        """GET /matrixblank/{where}"""
        return self._call(operations.MATRIX_BLANK, path={"where": where})

    def matrix_empty(self, where: list[str]) -> None:
        """GET /matrixempty/{where}"""
        return self._call(operations.MATRIX_EMPTY, path={"where": where})

    def query_required(self, *, where: QueryRequiredWhere) -> None:
        """DELETE /query"""
        return self._call(operations.QUERY_REQUIRED, query={"where": where})

    def query_blank(self, *, where: str | None = None) -> None:
        """PATCH /query"""
        return self._call(operations.QUERY_BLANK, query={"where": where})

    def query(self, *, where: dict[str, Any] | None = None) -> None:
        """GET /query"""
        return self._call(operations.QUERY, query={"where": where})

    def form(self, body: FormRequest) -> None:
        """POST /query"""
        return self._call(operations.FORM, body=body)

    def query_closed(self, *, where: QueryClosedWhere | None = None) -> None:
        """PUT /query"""
        return self._call(operations.QUERY_CLOSED, query={"where": where})

    def header(self, *, where: dict[str, Any] | None = None) -> None:
        """GET /header"""
        return self._call(operations.HEADER, header={"where": where})

    def header_closed(self, *, where: HeaderClosedWhere | None = None) -> None:
        """PUT /header"""
        return self._call(operations.HEADER_CLOSED, header={"where": where})

    def cookie(self, *, where: dict[str, Any] | None = None) -> None:
        """POST /header"""
        return self._call(operations.COOKIE, cookie={"where": where})


class AsyncVoidsClient(AsyncHttpClient):
    """Calls the Voids API, with the contract's timeouts and retries."""

    _service = "voids"
    _server = None
    _operations = operations.ALL

    async def simple(self, where: dict[str, Any]) -> None:
        """GET /simple/{where}"""
        return await self._call(operations.SIMPLE, path={"where": where})

    async def label(self, where: dict[str, Any]) -> None:
        """GET /label/{where}"""
        return await self._call(operations.LABEL, path={"where": where})

    async def matrix(self, where: dict[str, Any]) -> None:
        """GET /matrix/{where}"""
        return await self._call(operations.MATRIX, path={"where": where})

    async def closed(self, where: ClosedWhere) -> None:
        """GET /closed/{where}"""
        return await self._call(operations.CLOSED, path={"where": where})

    async def named(self, where: Where) -> None:
        """GET /named/{where}"""
        return await self._call(operations.NAMED, path={"where": where})

    async def listed(self, where: list[str]) -> None:
        """GET /list/{where}"""
        return await self._call(operations.LISTED, path={"where": where})

    async def matrix_closed(self, where: MatrixClosedWhere) -> None:
        """GET /matrixclosed/{where}"""
        return await self._call(operations.MATRIX_CLOSED, path={"where": where})

    async def label_closed(self, where: LabelClosedWhere) -> None:
        """GET /labelclosed/{where}"""
        return await self._call(operations.LABEL_CLOSED, path={"where": where})

    async def blank(self, where: BlankWhere) -> None:
        """GET /blank/{where}"""
        return await self._call(operations.BLANK, path={"where": where})

    async def matrix_blank(self, where: str) -> None:
        """GET /matrixblank/{where}"""
        return await self._call(operations.MATRIX_BLANK, path={"where": where})

    async def matrix_empty(self, where: list[str]) -> None:
        """GET /matrixempty/{where}"""
        return await self._call(operations.MATRIX_EMPTY, path={"where": where})

    async def query_required(self, *, where: QueryRequiredWhere) -> None:
        """DELETE /query"""
        return await self._call(operations.QUERY_REQUIRED, query={"where": where})

    async def query_blank(self, *, where: str | None = None) -> None:
        """PATCH /query"""
        return await self._call(operations.QUERY_BLANK, query={"where": where})

    async def query(self, *, where: dict[str, Any] | None = None) -> None:
        """GET /query"""
        return await self._call(operations.QUERY, query={"where": where})

    async def form(self, body: FormRequest) -> None:
        """POST /query"""
        return await self._call(operations.FORM, body=body)

    async def query_closed(self, *, where: QueryClosedWhere | None = None) -> None:
        """PUT /query"""
        return await self._call(operations.QUERY_CLOSED, query={"where": where})

    async def header(self, *, where: dict[str, Any] | None = None) -> None:
        """GET /header"""
        return await self._call(operations.HEADER, header={"where": where})

    async def header_closed(self, *, where: HeaderClosedWhere | None = None) -> None:
        """PUT /header"""
        return await self._call(operations.HEADER_CLOSED, header={"where": where})

    async def cookie(self, *, where: dict[str, Any] | None = None) -> None:
        """POST /header"""
        return await self._call(operations.COOKIE, cookie={"where": where})
