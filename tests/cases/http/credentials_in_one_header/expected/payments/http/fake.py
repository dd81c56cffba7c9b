"""A stand-in for a server of the Payments API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakePaymentsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def list_payments(self) -> None:
        return await self._answer(operations.LIST_PAYMENTS)

    async def pay(self) -> None:
        return await self._answer(operations.PAY)

    async def change(self) -> None:
        return await self._answer(operations.CHANGE)

    async def withdraw(self) -> None:
        return await self._answer(operations.WITHDRAW)

    async def amend(self) -> None:
        return await self._answer(operations.AMEND)
