"""Round trips of filter.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..filter.http.client import AsyncFilterClient
from ..filter.http.fake import FakeFilterService
from ..filter.http.models import Filter
from ..filter.http.server import create_router
from ..runtime.http.testing import round_trip
from ..runtime.sample import sample


def test_list_items() -> None:
    """Call GET /items."""
    round_trip(
        create_router,
        FakeFilterService(),
        AsyncFilterClient,
        AsyncFilterClient.list_items,
        filter=sample(Filter),
        x_context=sample(dict[str, str]),
    )
