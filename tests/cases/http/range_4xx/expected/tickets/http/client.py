"""Typed HTTP clients for the Tickets API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class TicketsClient(HttpClient):
    """Calls the Tickets API, with the contract's timeouts and retries."""

    _service = "tickets"
    _server = None
    _operations = operations.ALL

    def get_ticket(self, id: int) -> str:
        """GET /tickets/{id}

        Raises:
            GetTicketNotFound: No ticket has this id.
            GetTicketClientError: The caller is wrong.
            GetTicketServerError: The server is wrong.
        """
        return self._call(operations.GET_TICKET, path={"id": id})


class AsyncTicketsClient(AsyncHttpClient):
    """Calls the Tickets API, with the contract's timeouts and retries."""

    _service = "tickets"
    _server = None
    _operations = operations.ALL

    async def get_ticket(self, id: int) -> str:
        """GET /tickets/{id}

        Raises:
            GetTicketNotFound: No ticket has this id.
            GetTicketClientError: The caller is wrong.
            GetTicketServerError: The server is wrong.
        """
        return await self._call(operations.GET_TICKET, path={"id": id})
