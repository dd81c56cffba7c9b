"""Typed HTTP clients for the Alarm webhooks API."""

from __future__ import annotations

from ....runtime.http.client import AsyncHttpClient, HttpClient
from ..models import Fire
from . import operations


class AlarmWebhooksClient(HttpClient):
    """Calls the Alarm webhooks API, with the contract's timeouts and retries."""

    _service = "alarm_webhooks"
    _server = None
    _operations = operations.ALL

    def fire(self, body: Fire) -> None:
        """POST /fire"""
        return self._call(operations.FIRE, body=body)


class AsyncAlarmWebhooksClient(AsyncHttpClient):
    """Calls the Alarm webhooks API, with the contract's timeouts and retries."""

    _service = "alarm_webhooks"
    _server = None
    _operations = operations.ALL

    async def fire(self, body: Fire) -> None:
        """POST /fire"""
        return await self._call(operations.FIRE, body=body)
