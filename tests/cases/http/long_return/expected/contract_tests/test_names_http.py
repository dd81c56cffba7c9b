"""Round trips of names.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..names.http.client import AsyncNamesClient
from ..names.http.fake import FakeNamesService
from ..names.http.server import create_router
from ..runtime.http.testing import round_trip


def test_list_the_names_of_all_that_is_available() -> None:
    """Call GET /names."""
    round_trip(
        create_router,
        FakeNamesService(),
        AsyncNamesClient,
        AsyncNamesClient.list_the_names_of_all_that_is_available,
    )
