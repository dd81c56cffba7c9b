"""Round trips of filter.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..filter.http.client import AsyncFilterClient
from ..filter.http.fake import FakeFilterService
from ..filter.http.models import Filter
from ..filter.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncFilterClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeFilterService()
    return Peers(fake, create_router(fake), AsyncFilterClient)


def test_list_items() -> None:
    """Call GET /items."""
    round_trip(
        peers(),
        AsyncFilterClient.list_items,
        filter=sample(Filter),
        x_context=sample(dict[str, str]),
    )
