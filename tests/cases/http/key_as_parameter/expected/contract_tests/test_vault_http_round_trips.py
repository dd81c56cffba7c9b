"""Round trips of vault.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from uuid import UUID

from ..runtime.http.auth.fake import fake_credentials, fake_security
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..vault.http import operations
from ..vault.http.client import AsyncVaultClient
from ..vault.http.fake import FakeVaultService
from ..vault.http.models import Key
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


def test_replace_secrets() -> None:
    """Call PUT /secrets."""
    round_trip(peers(), AsyncVaultClient.replace_secrets, token=sample(str))


def test_add_secret() -> None:
    """Call POST /secrets."""
    round_trip(
        peers(),
        AsyncVaultClient.add_secret,
        token=sample(UUID),
        session=sample(int),
        x_key=sample(Key),
        more=sample(str),
    )


def test_forget_secrets() -> None:
    """Call DELETE /secrets."""
    round_trip(peers(), AsyncVaultClient.forget_secrets, token=sample(str))
