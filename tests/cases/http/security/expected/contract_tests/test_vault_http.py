"""Round trips of vault.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..runtime.http.testing import round_trip
from ..vault.http.client import AsyncVaultClient
from ..vault.http.fake import FakeVaultService
from ..vault.http.server import create_router


def test_list_secrets() -> None:
    """Call GET /secrets."""
    round_trip(
        create_router,
        FakeVaultService(),
        AsyncVaultClient,
        AsyncVaultClient.list_secrets,
    )
