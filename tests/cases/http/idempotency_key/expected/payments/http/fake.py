"""A stand-in for a server of the Payments API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakePaymentsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def pay(self, body: int, *, idempotency_key: str) -> None:
        return await self._answer(
            operations.PAY, idempotency_key=idempotency_key, body=body
        )

    async def refund(self, *, x_idempotency_key: str | None) -> None:
        return await self._answer(
            operations.REFUND, x_idempotency_key=x_idempotency_key
        )

    async def tip(self) -> None:
        return await self._answer(operations.TIP)
