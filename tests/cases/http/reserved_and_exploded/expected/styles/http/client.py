"""Typed HTTP clients for the Styles API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Point, QueryWhere


class StylesClient(HttpClient):
    """Calls the Styles API, with the contract's timeouts and retries."""

    _service = "styles"
    _server = None
    _operations = operations.ALL

    def query(
        self,
        *,
        path: str | None = None,
        plain: str | None = None,
        many: list[int] | None = None,
        open: dict[str, int] | None = None,
        where: QueryWhere | None = None,
        odd_name: str | None = None,
        none: str | None = None,
    ) -> None:
        """GET /query"""
        return self._call(
            operations.QUERY,
            query={
                "path": path,
                "plain": plain,
                "many": many,
                "open": open,
                "where": where,
                "odd[name]": odd_name,
                "none": none,
            },
        )

    def slots(self, label: dict[str, str], matrix: list[str]) -> None:
        """GET /label/{label}/{matrix}"""
        return self._call(operations.SLOTS, path={"label": label, "matrix": matrix})

    def reserved(self, at: str) -> None:
        """GET /reserved/{at}"""
        return self._call(operations.RESERVED, path={"at": at})

    def others(
        self,
        *,
        x_point: Point | None = None,
        x_json: Point | None = None,
        point: Point | None = None,
        ids: list[int] | None = None,
    ) -> None:
        """GET /others"""
        return self._call(
            operations.OTHERS,
            header={"X-Point": x_point, "X-Json": x_json},
            cookie={"point": point, "ids": ids},
        )


class AsyncStylesClient(AsyncHttpClient):
    """Calls the Styles API, with the contract's timeouts and retries."""

    _service = "styles"
    _server = None
    _operations = operations.ALL

    async def query(
        self,
        *,
        path: str | None = None,
        plain: str | None = None,
        many: list[int] | None = None,
        open: dict[str, int] | None = None,
        where: QueryWhere | None = None,
        odd_name: str | None = None,
        none: str | None = None,
    ) -> None:
        """GET /query"""
        return await self._call(
            operations.QUERY,
            query={
                "path": path,
                "plain": plain,
                "many": many,
                "open": open,
                "where": where,
                "odd[name]": odd_name,
                "none": none,
            },
        )

    async def slots(self, label: dict[str, str], matrix: list[str]) -> None:
        """GET /label/{label}/{matrix}"""
        return await self._call(
            operations.SLOTS, path={"label": label, "matrix": matrix}
        )

    async def reserved(self, at: str) -> None:
        """GET /reserved/{at}"""
        return await self._call(operations.RESERVED, path={"at": at})

    async def others(
        self,
        *,
        x_point: Point | None = None,
        x_json: Point | None = None,
        point: Point | None = None,
        ids: list[int] | None = None,
    ) -> None:
        """GET /others"""
        return await self._call(
            operations.OTHERS,
            header={"X-Point": x_point, "X-Json": x_json},
            cookie={"point": point, "ids": ids},
        )
