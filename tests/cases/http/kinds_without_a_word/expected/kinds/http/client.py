"""Typed HTTP clients for the Kinds API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import AuthBase


class KindsClient(HttpClient):
    """Calls the Kinds API, with the contract's timeouts and retries."""

    _service = "kinds"
    _server = None
    _operations = operations.ALL

    def get_auth(self) -> AuthBase:
        """GET /auth"""
        return self._call(operations.GET_AUTH)


class AsyncKindsClient(AsyncHttpClient):
    """Calls the Kinds API, with the contract's timeouts and retries."""

    _service = "kinds"
    _server = None
    _operations = operations.ALL

    async def get_auth(self) -> AuthBase:
        """GET /auth"""
        return await self._call(operations.GET_AUTH)
