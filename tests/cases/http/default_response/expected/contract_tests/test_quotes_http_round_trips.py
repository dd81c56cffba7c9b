"""Round trips of quotes.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..quotes.http.client import AsyncQuotesClient
from ..quotes.http.fake import FakeQuotesService
from ..quotes.http.server import create_router
from ..runtime.http.testing import Peers, round_trip


@cache
def peers() -> Peers[AsyncQuotesClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeQuotesService()
    return Peers(fake, create_router(fake), AsyncQuotesClient)


def test_get_quote() -> None:
    """Call GET /quote."""
    round_trip(peers(), AsyncQuotesClient.get_quote)


def test_clear_quotes() -> None:
    """Call DELETE /quote."""
    round_trip(peers(), AsyncQuotesClient.clear_quotes)
