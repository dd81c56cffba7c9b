"""A stand-in for a server of the Payments API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Payment


class FakePaymentsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_payment(self, id: str) -> Payment:
        return await self._answer(operations.GET_PAYMENT, id=id)

    async def set_payment(self, id: str, body: Payment) -> None:
        return await self._answer(operations.SET_PAYMENT, id=id, body=body)
