"""Typed HTTP clients for the Payments API."""

from __future__ import annotations

from datetime import datetime

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Key, Kind


class PaymentsClient(HttpClient):
    """Calls the Payments API, with the contract's timeouts and retries."""

    _service = "payments"
    _server = None
    _operations = operations.ALL

    def number(self, *, idempotency_key: int | None = None) -> None:
        """POST /number"""
        return self._call(
            operations.NUMBER, header={"Idempotency-Key": idempotency_key}
        )

    def always(self, *, idempotency_key: int) -> None:
        """POST /always"""
        return self._call(
            operations.ALWAYS, header={"Idempotency-Key": idempotency_key}
        )

    def pattern(self, *, x_idempotency_key: str | None = None) -> None:
        """POST /pattern"""
        return self._call(
            operations.PATTERN, header={"X-Idempotency-Key": x_idempotency_key}
        )

    def hexadecimal(self, *, idempotency_key: str | None = None) -> None:
        """POST /hexadecimal"""
        return self._call(
            operations.HEXADECIMAL, header={"Idempotency-Key": idempotency_key}
        )

    def short(self, *, idempotency_key: str | None = None) -> None:
        """POST /short"""
        return self._call(operations.SHORT, header={"Idempotency-Key": idempotency_key})

    def listed(self, *, idempotency_key: Kind | None = None) -> None:
        """POST /listed"""
        return self._call(
            operations.LISTED, header={"Idempotency-Key": idempotency_key}
        )

    def ulid(self, *, idempotency_key: str | None = None) -> None:
        """PUT /ulid"""
        return self._call(operations.ULID, header={"Idempotency-Key": idempotency_key})

    def dated(self, *, idempotency_key: datetime | None = None) -> None:
        """POST /dated"""
        return self._call(operations.DATED, header={"Idempotency-Key": idempotency_key})

    def fits(self, *, idempotency_key: Key | None = None) -> None:
        """POST /fits"""
        return self._call(operations.FITS, header={"Idempotency-Key": idempotency_key})


class AsyncPaymentsClient(AsyncHttpClient):
    """Calls the Payments API, with the contract's timeouts and retries."""

    _service = "payments"
    _server = None
    _operations = operations.ALL

    async def number(self, *, idempotency_key: int | None = None) -> None:
        """POST /number"""
        return await self._call(
            operations.NUMBER, header={"Idempotency-Key": idempotency_key}
        )

    async def always(self, *, idempotency_key: int) -> None:
        """POST /always"""
        return await self._call(
            operations.ALWAYS, header={"Idempotency-Key": idempotency_key}
        )

    async def pattern(self, *, x_idempotency_key: str | None = None) -> None:
        """POST /pattern"""
        return await self._call(
            operations.PATTERN, header={"X-Idempotency-Key": x_idempotency_key}
        )

    async def hexadecimal(self, *, idempotency_key: str | None = None) -> None:
        """POST /hexadecimal"""
        return await self._call(
            operations.HEXADECIMAL, header={"Idempotency-Key": idempotency_key}
        )

    async def short(self, *, idempotency_key: str | None = None) -> None:
        """POST /short"""
        return await self._call(
            operations.SHORT, header={"Idempotency-Key": idempotency_key}
        )

    async def listed(self, *, idempotency_key: Kind | None = None) -> None:
        """POST /listed"""
        return await self._call(
            operations.LISTED, header={"Idempotency-Key": idempotency_key}
        )

    async def ulid(self, *, idempotency_key: str | None = None) -> None:
        """PUT /ulid"""
        return await self._call(
            operations.ULID, header={"Idempotency-Key": idempotency_key}
        )

    async def dated(self, *, idempotency_key: datetime | None = None) -> None:
        """POST /dated"""
        return await self._call(
            operations.DATED, header={"Idempotency-Key": idempotency_key}
        )

    async def fits(self, *, idempotency_key: Key | None = None) -> None:
        """POST /fits"""
        return await self._call(
            operations.FITS, header={"Idempotency-Key": idempotency_key}
        )
