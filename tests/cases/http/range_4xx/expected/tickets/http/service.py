"""What a server of the Tickets API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class TicketsService(Protocol):
    """The Tickets API."""

    def get_ticket(self, id: int) -> MaybeAwaitable[str]:
        """GET /tickets/{id}

        Raises:
            GetTicketNotFound: No ticket has this id.
            GetTicketClientError: The caller is wrong.
            GetTicketServerError: The server is wrong.
        """
        ...
