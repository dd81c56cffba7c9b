"""Typed HTTP clients for the Paint API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Colour, Grade, ListPaintsFinish, ListPaintsSize


class PaintClient(HttpClient):
    """Calls the Paint API, with the contract's timeouts and retries."""

    _service = "paint"
    _server = None
    _operations = operations.ALL

    def list_paints(
        self,
        colour: Colour,
        *,
        finish: ListPaintsFinish | None = None,
        size: ListPaintsSize | None = None,
        also: list[Colour] | None = None,
        x_grade: Grade | None = None,
    ) -> list[str]:
        """GET /paints/{colour}"""
        return self._call(
            operations.LIST_PAINTS,
            path={"colour": colour},
            query={"finish": finish, "size": size, "also": also},
            header={"X-Grade": x_grade},
        )


class AsyncPaintClient(AsyncHttpClient):
    """Calls the Paint API, with the contract's timeouts and retries."""

    _service = "paint"
    _server = None
    _operations = operations.ALL

    async def list_paints(
        self,
        colour: Colour,
        *,
        finish: ListPaintsFinish | None = None,
        size: ListPaintsSize | None = None,
        also: list[Colour] | None = None,
        x_grade: Grade | None = None,
    ) -> list[str]:
        """GET /paints/{colour}"""
        return await self._call(
            operations.LIST_PAINTS,
            path={"colour": colour},
            query={"finish": finish, "size": size, "also": also},
            header={"X-Grade": x_grade},
        )
