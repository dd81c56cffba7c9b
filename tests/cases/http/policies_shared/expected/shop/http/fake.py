"""A stand-in for a server of the Shop API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeShopService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def a(self) -> None:
        return await self._answer(operations.A)

    async def once(self) -> None:
        return await self._answer(operations.ONCE)

    async def b(self) -> None:
        return await self._answer(operations.B)

    async def keyed(self) -> None:
        return await self._answer(operations.KEYED)

    async def c(self) -> None:
        return await self._answer(operations.C)

    async def put_c(self) -> None:
        return await self._answer(operations.PUT_C)

    async def idempotent(self) -> None:
        return await self._answer(operations.IDEMPOTENT)

    async def d(self, *, idempotency_key: str | None) -> None:
        return await self._answer(operations.D, idempotency_key=idempotency_key)

    async def patch_d(self, *, idempotency_key: str | None) -> None:
        return await self._answer(operations.PATCH_D, idempotency_key=idempotency_key)

    async def get_d(self, *, idempotency_key: str | None) -> None:
        return await self._answer(operations.GET_D, idempotency_key=idempotency_key)
