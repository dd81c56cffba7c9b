"""Typed HTTP clients for the Jobs API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import StartJobRequest


class JobsClient(HttpClient):
    """Calls the Jobs API, with the contract's timeouts and retries."""

    _service = "jobs"
    _server = None
    _operations = operations.ALL

    def start_job(self, body: StartJobRequest) -> None:
        """POST /jobs"""
        return self._call(operations.START_JOB, body=body)

    def start_test(self) -> None:
        """POST /tests"""
        return self._call(operations.START_TEST)


class AsyncJobsClient(AsyncHttpClient):
    """Calls the Jobs API, with the contract's timeouts and retries."""

    _service = "jobs"
    _server = None
    _operations = operations.ALL

    async def start_job(self, body: StartJobRequest) -> None:
        """POST /jobs"""
        return await self._call(operations.START_JOB, body=body)

    async def start_test(self) -> None:
        """POST /tests"""
        return await self._call(operations.START_TEST)
