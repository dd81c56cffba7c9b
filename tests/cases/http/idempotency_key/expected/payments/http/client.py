"""Typed HTTP clients for the Payments API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class PaymentsClient(HttpClient):
    """Calls the Payments API, with the contract's timeouts and retries."""

    _service = "payments"
    _server = None
    _operations = operations.ALL

    def pay(self, body: int, *, idempotency_key: str) -> None:
        """POST /payments"""
        return self._call(
            operations.PAY, header={"idempotency-key": idempotency_key}, body=body
        )

    def refund(self, *, x_idempotency_key: str | None = None) -> None:
        """POST /refunds"""
        return self._call(
            operations.REFUND, header={"X-Idempotency-Key": x_idempotency_key}
        )

    def tip(self) -> None:
        """POST /tips"""
        return self._call(operations.TIP)


class AsyncPaymentsClient(AsyncHttpClient):
    """Calls the Payments API, with the contract's timeouts and retries."""

    _service = "payments"
    _server = None
    _operations = operations.ALL

    async def pay(self, body: int, *, idempotency_key: str) -> None:
        """POST /payments"""
        return await self._call(
            operations.PAY, header={"idempotency-key": idempotency_key}, body=body
        )

    async def refund(self, *, x_idempotency_key: str | None = None) -> None:
        """POST /refunds"""
        return await self._call(
            operations.REFUND, header={"X-Idempotency-Key": x_idempotency_key}
        )

    async def tip(self) -> None:
        """POST /tips"""
        return await self._call(operations.TIP)
