"""Typed HTTP clients for the Ferries webhooks API."""

from __future__ import annotations

from ....runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class FerriesWebhooksClient(HttpClient):
    """Calls the Ferries webhooks API, with the contract's timeouts and retries."""

    _service = "ferries_webhooks"
    _server = None
    _operations = operations.ALL

    def done(self) -> None:
        """Sent to `{$request.query.url}`."""
        return self._call(operations.DONE)


class AsyncFerriesWebhooksClient(AsyncHttpClient):
    """Calls the Ferries webhooks API, with the contract's timeouts and retries."""

    _service = "ferries_webhooks"
    _server = None
    _operations = operations.ALL

    async def done(self) -> None:
        """Sent to `{$request.query.url}`."""
        return await self._call(operations.DONE)
