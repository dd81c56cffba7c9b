"""Round trips of vault.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from unittest import skip

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


@skip("X Y is no name of a header")
def test_list_secrets() -> None:
    """Call GET /secrets."""
    round_trip(peers(), AsyncVaultClient.list_secrets)


def test_list_notes() -> None:
    """Call GET /notes."""
    round_trip(peers(), AsyncVaultClient.list_notes)


def test_list_hints() -> None:
    """Call GET /hints."""
    round_trip(peers(), AsyncVaultClient.list_hints)


@skip("a;b is no name of a cookie")
def test_replace_hints() -> None:
    """Call PUT /hints."""
    round_trip(peers(), AsyncVaultClient.replace_hints)
