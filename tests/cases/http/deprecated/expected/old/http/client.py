"""Typed HTTP clients for the Old things API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class OldClient(HttpClient):
    """Calls the Old things API, with the contract's timeouts and retries."""

    _service = "old"
    _server = None
    _operations = operations.ALL

    def get_old(self, *, how: str | None = None) -> str:
        """Return the old thing.

        Nobody should need it.

        Deprecated by the contract.

        Args:
            how: How.
        """
        return self._call(operations.GET_OLD, query={"how": how})


class AsyncOldClient(AsyncHttpClient):
    """Calls the Old things API, with the contract's timeouts and retries."""

    _service = "old"
    _server = None
    _operations = operations.ALL

    async def get_old(self, *, how: str | None = None) -> str:
        """Return the old thing.

        Nobody should need it.

        Deprecated by the contract.

        Args:
            how: How.
        """
        return await self._call(operations.GET_OLD, query={"how": how})
