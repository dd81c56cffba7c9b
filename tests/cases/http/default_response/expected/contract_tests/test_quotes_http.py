"""Round trips of quotes.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..quotes.http.client import AsyncQuotesClient
from ..quotes.http.fake import FakeQuotesService
from ..quotes.http.server import create_router
from ..runtime.http.testing import round_trip


def test_get_quote() -> None:
    """Call GET /quote."""
    round_trip(
        create_router,
        FakeQuotesService(),
        AsyncQuotesClient,
        AsyncQuotesClient.get_quote,
    )


def test_clear_quotes() -> None:
    """Call DELETE /quote."""
    round_trip(
        create_router,
        FakeQuotesService(),
        AsyncQuotesClient,
        AsyncQuotesClient.clear_quotes,
    )
