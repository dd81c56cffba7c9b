"""Typed HTTP clients for the Logs API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, AsyncStream, HttpClient, Stream
from . import operations
from .models import Line


class LogsClient(HttpClient):
    """Calls the Logs API, with the contract's timeouts and retries."""

    _service = "logs"
    _server = None
    _operations = operations.ALL

    def read_logs(self, *, level: str | None = None) -> Stream[Line]:
        """GET /logs"""
        return self._stream(operations.READ_LOGS, query={"level": level})

    def read_spring_logs(self) -> Stream[Line]:
        """GET /spring-logs"""
        return self._stream(operations.READ_SPRING_LOGS)

    def read_old_logs(self) -> Stream[Line]:
        """GET /old-logs"""
        return self._stream(operations.READ_OLD_LOGS)

    def read_sequence(self) -> Stream[Line]:
        """GET /sequence"""
        return self._stream(operations.READ_SEQUENCE)


class AsyncLogsClient(AsyncHttpClient):
    """Calls the Logs API, with the contract's timeouts and retries."""

    _service = "logs"
    _server = None
    _operations = operations.ALL

    def read_logs(self, *, level: str | None = None) -> AsyncStream[Line]:
        """GET /logs"""
        return self._stream(operations.READ_LOGS, query={"level": level})

    def read_spring_logs(self) -> AsyncStream[Line]:
        """GET /spring-logs"""
        return self._stream(operations.READ_SPRING_LOGS)

    def read_old_logs(self) -> AsyncStream[Line]:
        """GET /old-logs"""
        return self._stream(operations.READ_OLD_LOGS)

    def read_sequence(self) -> AsyncStream[Line]:
        """GET /sequence"""
        return self._stream(operations.READ_SEQUENCE)
