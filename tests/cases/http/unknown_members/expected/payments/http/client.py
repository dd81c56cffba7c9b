"""Typed HTTP clients for the Payments API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Payment


class PaymentsClient(HttpClient):
    """Calls the Payments API, with the contract's timeouts and retries."""

    _service = "payments"
    _server = None
    _operations = operations.ALL

    def get_payment(self, id: str) -> Payment:
        """GET /payments/{id}"""
        return self._call(operations.GET_PAYMENT, path={"id": id})

    def set_payment(self, id: str, body: Payment) -> None:
        """PUT /payments/{id}"""
        return self._call(operations.SET_PAYMENT, path={"id": id}, body=body)


class AsyncPaymentsClient(AsyncHttpClient):
    """Calls the Payments API, with the contract's timeouts and retries."""

    _service = "payments"
    _server = None
    _operations = operations.ALL

    async def get_payment(self, id: str) -> Payment:
        """GET /payments/{id}"""
        return await self._call(operations.GET_PAYMENT, path={"id": id})

    async def set_payment(self, id: str, body: Payment) -> None:
        """PUT /payments/{id}"""
        return await self._call(operations.SET_PAYMENT, path={"id": id}, body=body)
