"""Round trips of finder.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..finder.http.client import AsyncFinderClient
from ..finder.http.fake import FakeFinderService
from ..finder.http.models import Wish
from ..finder.http.server import create_router
from ..runtime.http.testing import round_trip
from ..runtime.sample import sample


def test_find_things() -> None:
    """Call QUERY /things."""
    round_trip(
        create_router,
        FakeFinderService(),
        AsyncFinderClient,
        AsyncFinderClient.find_things,
        body=sample(Wish),
    )


def test_link_things() -> None:
    """Call LINK /things."""
    round_trip(
        create_router,
        FakeFinderService(),
        AsyncFinderClient,
        AsyncFinderClient.link_things,
    )
