"""Typed HTTP clients for the Shelf API."""

from __future__ import annotations

from typing import Literal

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import BookId, Days, GetPointPoint, Year


class ShelfClient(HttpClient):
    """Calls the Shelf API, with the contract's timeouts and retries."""

    _service = "shelf"
    _server = None
    _operations = operations.ALL

    def get_book(self, book: BookId) -> None:
        """GET /books/{book}"""
        return self._call(operations.GET_BOOK, path={"book": book})

    def get_span(self, span: Days | Year) -> None:
        """GET /spans/{span}"""
        return self._call(operations.GET_SPAN, path={"span": span})

    def get_point(self, point: GetPointPoint) -> None:
        """GET /points/{point}"""
        return self._call(operations.GET_POINT, path={"point": point})

    def get_kind(self, kind: Literal["old", "new"] | int, state: bool | None) -> None:
        """GET /kinds/{kind}/{state}"""
        return self._call(operations.GET_KIND, path={"kind": kind, "state": state})


class AsyncShelfClient(AsyncHttpClient):
    """Calls the Shelf API, with the contract's timeouts and retries."""

    _service = "shelf"
    _server = None
    _operations = operations.ALL

    async def get_book(self, book: BookId) -> None:
        """GET /books/{book}"""
        return await self._call(operations.GET_BOOK, path={"book": book})

    async def get_span(self, span: Days | Year) -> None:
        """GET /spans/{span}"""
        return await self._call(operations.GET_SPAN, path={"span": span})

    async def get_point(self, point: GetPointPoint) -> None:
        """GET /points/{point}"""
        return await self._call(operations.GET_POINT, path={"point": point})

    async def get_kind(
        self, kind: Literal["old", "new"] | int, state: bool | None
    ) -> None:
        """GET /kinds/{kind}/{state}"""
        return await self._call(
            operations.GET_KIND, path={"kind": kind, "state": state}
        )
