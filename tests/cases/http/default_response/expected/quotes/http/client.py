"""Typed HTTP clients for the Quotes API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Error


class QuotesClient(HttpClient):
    """Calls the Quotes API, with the contract's timeouts and retries."""

    _service = "quotes"
    _server = None
    _operations = operations.ALL

    def get_quote(self) -> str:
        """GET /quote

        Raises:
            GetQuoteFailure: It went wrong.
        """
        return self._call(operations.GET_QUOTE)

    def clear_quotes(self) -> Error:
        """DELETE /quote

        Raises:
            ClearQuotesFailure: Whatever happened.
        """
        return self._call(operations.CLEAR_QUOTES)


class AsyncQuotesClient(AsyncHttpClient):
    """Calls the Quotes API, with the contract's timeouts and retries."""

    _service = "quotes"
    _server = None
    _operations = operations.ALL

    async def get_quote(self) -> str:
        """GET /quote

        Raises:
            GetQuoteFailure: It went wrong.
        """
        return await self._call(operations.GET_QUOTE)

    async def clear_quotes(self) -> Error:
        """DELETE /quote

        Raises:
            ClearQuotesFailure: Whatever happened.
        """
        return await self._call(operations.CLEAR_QUOTES)
