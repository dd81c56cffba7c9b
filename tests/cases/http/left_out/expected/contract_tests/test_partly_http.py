"""Round trips of partly.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..partly.http.client import AsyncPartlyClient
from ..partly.http.fake import FakePartlyService
from ..partly.http.models import AddPartRequest
from ..partly.http.server import create_router
from ..runtime.http.testing import round_trip
from ..runtime.sample import sample


def test_add_part() -> None:
    """Call POST /parts."""
    round_trip(
        create_router,
        FakePartlyService(),
        AsyncPartlyClient,
        AsyncPartlyClient.add_part,
        body=sample(AddPartRequest),
    )
