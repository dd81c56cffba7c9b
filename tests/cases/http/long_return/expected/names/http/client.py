"""Typed HTTP clients for the Names API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import ListTheNamesOfAllThatIsAvailableResponseItem


class NamesClient(HttpClient):
    """Calls the Names API, with the contract's timeouts and retries."""

    _service = "names"
    _server = None
    _operations = operations.ALL

    def list_the_names_of_all_that_is_available(
        self,
    ) -> list[ListTheNamesOfAllThatIsAvailableResponseItem]:
        """GET /names"""
        return self._call(operations.LIST_THE_NAMES_OF_ALL_THAT_IS_AVAILABLE)


class AsyncNamesClient(AsyncHttpClient):
    """Calls the Names API, with the contract's timeouts and retries."""

    _service = "names"
    _server = None
    _operations = operations.ALL

    async def list_the_names_of_all_that_is_available(
        self,
    ) -> list[ListTheNamesOfAllThatIsAvailableResponseItem]:
        """GET /names"""
        return await self._call(operations.LIST_THE_NAMES_OF_ALL_THAT_IS_AVAILABLE)
