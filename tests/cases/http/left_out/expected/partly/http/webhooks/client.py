"""Typed HTTP clients for the Partly webhooks API."""

from __future__ import annotations

from ....runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class PartlyWebhooksClient(HttpClient):
    """Calls the Partly webhooks API, with the contract's timeouts and retries."""

    _service = "partly_webhooks"
    _server = None
    _operations = operations.ALL

    def added(self) -> None:
        """POST /added"""
        return self._call(operations.ADDED)

    def done(self) -> None:
        """Sent to `{$request.body#/url}`."""
        return self._call(operations.DONE)


class AsyncPartlyWebhooksClient(AsyncHttpClient):
    """Calls the Partly webhooks API, with the contract's timeouts and retries."""

    _service = "partly_webhooks"
    _server = None
    _operations = operations.ALL

    async def added(self) -> None:
        """POST /added"""
        return await self._call(operations.ADDED)

    async def done(self) -> None:
        """Sent to `{$request.body#/url}`."""
        return await self._call(operations.DONE)
