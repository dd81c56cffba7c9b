"""Typed HTTP clients for the Say "hello" webhooks API."""

from __future__ import annotations

from ....runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class OrdersWebhooksClient(HttpClient):
    """Calls the Say "hello" webhooks API, with the contract's timeouts and retries."""

    _service = "orders_webhooks"
    _server = None
    _operations = operations.ALL

    def heard(self) -> None:
        """POST /heard"""
        return self._call(operations.HEARD)


class AsyncOrdersWebhooksClient(AsyncHttpClient):
    """Calls the Say "hello" webhooks API, with the contract's timeouts and retries."""

    _service = "orders_webhooks"
    _server = None
    _operations = operations.ALL

    async def heard(self) -> None:
        """POST /heard"""
        return await self._call(operations.HEARD)
