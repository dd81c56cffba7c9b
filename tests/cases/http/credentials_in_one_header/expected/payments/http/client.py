"""Typed HTTP clients for the Payments API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class PaymentsClient(HttpClient):
    """Calls the Payments API, with the contract's timeouts and retries."""

    _service = "payments"
    _server = None
    _operations = operations.ALL

    def list_payments(self) -> None:
        """GET /payments"""
        return self._call(operations.LIST_PAYMENTS)

    def pay(self) -> None:
        """POST /payments"""
        return self._call(operations.PAY)

    def change(self) -> None:
        """PUT /payments"""
        return self._call(operations.CHANGE)

    def withdraw(self) -> None:
        """DELETE /payments"""
        return self._call(operations.WITHDRAW)

    def amend(self) -> None:
        """PATCH /payments"""
        return self._call(operations.AMEND)


class AsyncPaymentsClient(AsyncHttpClient):
    """Calls the Payments API, with the contract's timeouts and retries."""

    _service = "payments"
    _server = None
    _operations = operations.ALL

    async def list_payments(self) -> None:
        """GET /payments"""
        return await self._call(operations.LIST_PAYMENTS)

    async def pay(self) -> None:
        """POST /payments"""
        return await self._call(operations.PAY)

    async def change(self) -> None:
        """PUT /payments"""
        return await self._call(operations.CHANGE)

    async def withdraw(self) -> None:
        """DELETE /payments"""
        return await self._call(operations.WITHDRAW)

    async def amend(self) -> None:
        """PATCH /payments"""
        return await self._call(operations.AMEND)
