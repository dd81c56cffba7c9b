"""Typed HTTP clients for the Shop API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class ShopClient(HttpClient):
    """Calls the Shop API, with the contract's timeouts and retries."""

    _service = "shop"
    _server = None
    _operations = operations.ALL

    def a(self) -> None:
        """GET /a"""
        return self._call(operations.A)

    def once(self) -> None:
        """POST /a"""
        return self._call(operations.ONCE)

    def b(self) -> None:
        """GET /b"""
        return self._call(operations.B)

    def keyed(self) -> None:
        """POST /b"""
        return self._call(operations.KEYED)

    def c(self) -> None:
        """GET /c"""
        return self._call(operations.C)

    def put_c(self) -> None:
        """PUT /c"""
        return self._call(operations.PUT_C)

    def idempotent(self) -> None:
        """DELETE /c"""
        return self._call(operations.IDEMPOTENT)

    def d(self, *, idempotency_key: str | None = None) -> None:
        """POST /d"""
        return self._call(operations.D, header={"Idempotency-Key": idempotency_key})

    def patch_d(self, *, idempotency_key: str | None = None) -> None:
        """PATCH /d"""
        return self._call(
            operations.PATCH_D, header={"Idempotency-Key": idempotency_key}
        )

    def get_d(self, *, idempotency_key: str | None = None) -> None:
        """GET /d"""
        return self._call(operations.GET_D, header={"Idempotency-Key": idempotency_key})


class AsyncShopClient(AsyncHttpClient):
    """Calls the Shop API, with the contract's timeouts and retries."""

    _service = "shop"
    _server = None
    _operations = operations.ALL

    async def a(self) -> None:
        """GET /a"""
        return await self._call(operations.A)

    async def once(self) -> None:
        """POST /a"""
        return await self._call(operations.ONCE)

    async def b(self) -> None:
        """GET /b"""
        return await self._call(operations.B)

    async def keyed(self) -> None:
        """POST /b"""
        return await self._call(operations.KEYED)

    async def c(self) -> None:
        """GET /c"""
        return await self._call(operations.C)

    async def put_c(self) -> None:
        """PUT /c"""
        return await self._call(operations.PUT_C)

    async def idempotent(self) -> None:
        """DELETE /c"""
        return await self._call(operations.IDEMPOTENT)

    async def d(self, *, idempotency_key: str | None = None) -> None:
        """POST /d"""
        return await self._call(
            operations.D, header={"Idempotency-Key": idempotency_key}
        )

    async def patch_d(self, *, idempotency_key: str | None = None) -> None:
        """PATCH /d"""
        return await self._call(
            operations.PATCH_D, header={"Idempotency-Key": idempotency_key}
        )

    async def get_d(self, *, idempotency_key: str | None = None) -> None:
        """GET /d"""
        return await self._call(
            operations.GET_D, header={"Idempotency-Key": idempotency_key}
        )
