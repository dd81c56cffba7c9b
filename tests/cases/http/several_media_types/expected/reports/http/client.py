"""Typed HTTP clients for the Reports API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Report


class ReportsClient(HttpClient):
    """Calls the Reports API, with the contract's timeouts and retries."""

    _service = "reports"
    _server = None
    _operations = operations.ALL

    def get_report(self, id: str) -> Report | str | bytes:
        """GET /reports/{id}

        Raises:
            GetReportNotFound: There is none.
        """
        return self._call(operations.GET_REPORT, path={"id": id})

    def put_report(self, id: str, body: Report | str) -> None:
        """PUT /reports/{id}"""
        return self._call(operations.PUT_REPORT, path={"id": id}, body=body)


class AsyncReportsClient(AsyncHttpClient):
    """Calls the Reports API, with the contract's timeouts and retries."""

    _service = "reports"
    _server = None
    _operations = operations.ALL

    async def get_report(self, id: str) -> Report | str | bytes:
        """GET /reports/{id}

        Raises:
            GetReportNotFound: There is none.
        """
        return await self._call(operations.GET_REPORT, path={"id": id})

    async def put_report(self, id: str, body: Report | str) -> None:
        """PUT /reports/{id}"""
        return await self._call(operations.PUT_REPORT, path={"id": id}, body=body)
