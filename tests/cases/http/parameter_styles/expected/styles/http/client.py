"""Typed HTTP clients for the Styles API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Point, Span


class StylesClient(HttpClient):
    """Calls the Styles API, with the contract's timeouts and retries."""

    _service = "styles"
    _server = None
    _operations = operations.ALL

    def simple(self, ids: list[int], point: Point) -> None:
        """GET /simple/{ids}/{point}"""
        return self._call(operations.SIMPLE, path={"ids": ids, "point": point})

    def label(self, ids: list[int]) -> None:
        """GET /label/{ids}"""
        return self._call(operations.LABEL, path={"ids": ids})

    def matrix(self, point: Point) -> None:
        """GET /matrix/{point}"""
        return self._call(operations.MATRIX, path={"point": point})

    def query(
        self,
        *,
        deep: Point,
        comma: list[int] | None = None,
        space: list[str] | None = None,
        pipe: list[str] | None = None,
        flat: Span | None = None,
    ) -> None:
        """GET /query"""
        return self._call(
            operations.QUERY,
            query={
                "comma": comma,
                "space": space,
                "pipe": pipe,
                "deep": deep,
                "flat": flat,
            },
        )


class AsyncStylesClient(AsyncHttpClient):
    """Calls the Styles API, with the contract's timeouts and retries."""

    _service = "styles"
    _server = None
    _operations = operations.ALL

    async def simple(self, ids: list[int], point: Point) -> None:
        """GET /simple/{ids}/{point}"""
        return await self._call(operations.SIMPLE, path={"ids": ids, "point": point})

    async def label(self, ids: list[int]) -> None:
        """GET /label/{ids}"""
        return await self._call(operations.LABEL, path={"ids": ids})

    async def matrix(self, point: Point) -> None:
        """GET /matrix/{point}"""
        return await self._call(operations.MATRIX, path={"point": point})

    async def query(
        self,
        *,
        deep: Point,
        comma: list[int] | None = None,
        space: list[str] | None = None,
        pipe: list[str] | None = None,
        flat: Span | None = None,
    ) -> None:
        """GET /query"""
        return await self._call(
            operations.QUERY,
            query={
                "comma": comma,
                "space": space,
                "pipe": pipe,
                "deep": deep,
                "flat": flat,
            },
        )
