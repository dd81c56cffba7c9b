"""Round trips of tickets.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..runtime.http.testing import round_trip
from ..runtime.sample import sample
from ..tickets.http.client import AsyncTicketsClient
from ..tickets.http.fake import FakeTicketsService
from ..tickets.http.server import create_router


def test_get_ticket() -> None:
    """Call GET /tickets/{id}."""
    round_trip(
        create_router,
        FakeTicketsService(),
        AsyncTicketsClient,
        AsyncTicketsClient.get_ticket,
        id=sample(int),
    )
