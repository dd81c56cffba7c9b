"""A stand-in for a server of the Payments API, for tests."""

from __future__ import annotations

from datetime import datetime

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Key, Kind


class FakePaymentsService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def number(self, *, idempotency_key: int | None) -> None:
        return await self._answer(operations.NUMBER, idempotency_key=idempotency_key)

    async def always(self, *, idempotency_key: int) -> None:
        return await self._answer(operations.ALWAYS, idempotency_key=idempotency_key)

    async def pattern(self, *, x_idempotency_key: str | None) -> None:
        return await self._answer(
            operations.PATTERN, x_idempotency_key=x_idempotency_key
        )

    async def hexadecimal(self, *, idempotency_key: str | None) -> None:
        return await self._answer(
            operations.HEXADECIMAL, idempotency_key=idempotency_key
        )

    async def short(self, *, idempotency_key: str | None) -> None:
        return await self._answer(operations.SHORT, idempotency_key=idempotency_key)

    async def listed(self, *, idempotency_key: Kind | None) -> None:
        return await self._answer(operations.LISTED, idempotency_key=idempotency_key)

    async def ulid(self, *, idempotency_key: str | None) -> None:
        return await self._answer(operations.ULID, idempotency_key=idempotency_key)

    async def dated(self, *, idempotency_key: datetime | None) -> None:
        return await self._answer(operations.DATED, idempotency_key=idempotency_key)

    async def fits(self, *, idempotency_key: Key | None) -> None:
        return await self._answer(operations.FITS, idempotency_key=idempotency_key)
