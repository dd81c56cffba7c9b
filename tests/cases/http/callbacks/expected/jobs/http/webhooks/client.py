"""Typed HTTP clients for the Jobs webhooks API."""

from __future__ import annotations

from ....runtime.http.client import AsyncHttpClient, HttpClient
from ..models import DoneRequest
from . import operations


class JobsWebhooksClient(HttpClient):
    """Calls the Jobs webhooks API, with the contract's timeouts and retries."""

    _service = "jobs_webhooks"
    _server = None
    _operations = operations.ALL

    def done(self, body: DoneRequest) -> None:
        """The job is done.

        Sent to `{$request.body#/url}`.
        """
        return self._call(operations.DONE, body=body)

    def progress(self, body: int) -> None:
        """Sent to `{$request.body#/url}/progress`."""
        return self._call(operations.PROGRESS, body=body)

    def start_test_progress(self, body: str) -> None:
        """Sent to `{$request.query.url}`."""
        return self._call(operations.START_TEST_PROGRESS, body=body)


class AsyncJobsWebhooksClient(AsyncHttpClient):
    """Calls the Jobs webhooks API, with the contract's timeouts and retries."""

    _service = "jobs_webhooks"
    _server = None
    _operations = operations.ALL

    async def done(self, body: DoneRequest) -> None:
        """The job is done.

        Sent to `{$request.body#/url}`.
        """
        return await self._call(operations.DONE, body=body)

    async def progress(self, body: int) -> None:
        """Sent to `{$request.body#/url}/progress`."""
        return await self._call(operations.PROGRESS, body=body)

    async def start_test_progress(self, body: str) -> None:
        """Sent to `{$request.query.url}`."""
        return await self._call(operations.START_TEST_PROGRESS, body=body)
