"""Round trips of admin.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..admin.http.client import AsyncAdminClient
from ..admin.http.fake import FakeAdminService
from ..admin.http.server import create_router
from ..runtime.http.testing import round_trip


def test_get_health() -> None:
    """Call GET /health."""
    round_trip(
        create_router, FakeAdminService(), AsyncAdminClient, AsyncAdminClient.get_health
    )


def test_set_secrets() -> None:
    """Call PUT /secrets."""
    round_trip(
        create_router,
        FakeAdminService(),
        AsyncAdminClient,
        AsyncAdminClient.set_secrets,
    )
