"""Typed HTTP clients for the Login API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import LogInRequest


class LoginClient(HttpClient):
    """Calls the Login API, with the contract's timeouts and retries."""

    _service = "login"
    _server = None
    _operations = operations.ALL

    def log_in(self, body: LogInRequest) -> str:
        """POST /login"""
        return self._call(operations.LOG_IN, body=body)


class AsyncLoginClient(AsyncHttpClient):
    """Calls the Login API, with the contract's timeouts and retries."""

    _service = "login"
    _server = None
    _operations = operations.ALL

    async def log_in(self, body: LogInRequest) -> str:
        """POST /login"""
        return await self._call(operations.LOG_IN, body=body)
