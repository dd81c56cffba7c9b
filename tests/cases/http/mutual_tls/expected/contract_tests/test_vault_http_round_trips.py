"""Round trips of vault.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..runtime.http.auth.fake import fake_credentials, fake_security
from ..runtime.http.testing import Peers, round_trip
from ..vault.http import operations
from ..vault.http.client import AsyncVaultClient
from ..vault.http.fake import FakeVaultService
from ..vault.http.security import VaultCredentials
from ..vault.http.server import create_router


@cache
def peers() -> Peers[AsyncVaultClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeVaultService()
    return Peers(
        fake,
        create_router(fake, fake_security()),
        AsyncVaultClient,
        credentials=fake_credentials(VaultCredentials, operations.ALL),
    )


def test_list_secrets() -> None:
    """Call GET /secrets."""
    round_trip(peers(), AsyncVaultClient.list_secrets)
