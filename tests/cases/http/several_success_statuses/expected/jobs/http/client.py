"""Typed HTTP clients for the Jobs API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Job, Ticket


class JobsClient(HttpClient):
    """Calls the Jobs API, with the contract's timeouts and retries."""

    _service = "jobs"
    _server = None
    _operations = operations.ALL

    def put_job(self, id: str, body: Job) -> Job | Ticket | None:
        """PUT /jobs/{id}"""
        return self._call(operations.PUT_JOB, path={"id": id}, body=body)

    def get_job(self, id: str) -> Job:
        """GET /jobs/{id}"""
        return self._call(operations.GET_JOB, path={"id": id})


class AsyncJobsClient(AsyncHttpClient):
    """Calls the Jobs API, with the contract's timeouts and retries."""

    _service = "jobs"
    _server = None
    _operations = operations.ALL

    async def put_job(self, id: str, body: Job) -> Job | Ticket | None:
        """PUT /jobs/{id}"""
        return await self._call(operations.PUT_JOB, path={"id": id}, body=body)

    async def get_job(self, id: str) -> Job:
        """GET /jobs/{id}"""
        return await self._call(operations.GET_JOB, path={"id": id})
