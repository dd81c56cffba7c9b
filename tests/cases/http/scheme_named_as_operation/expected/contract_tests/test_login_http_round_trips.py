"""Round trips of login.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..login.http import operations
from ..login.http.client import AsyncLoginClient
from ..login.http.fake import FakeLoginService
from ..login.http.security import LoginCredentials
from ..login.http.server import create_router
from ..runtime.http.auth.fake import fake_credentials, fake_security
from ..runtime.http.testing import Peers, round_trip


@cache
def peers() -> Peers[AsyncLoginClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeLoginService()
    return Peers(
        fake,
        create_router(fake, fake_security()),
        AsyncLoginClient,
        credentials=fake_credentials(LoginCredentials, operations.ALL),
    )


def test_basic_auth() -> None:
    """Call GET /login."""
    round_trip(peers(), AsyncLoginClient.basic_auth)


def test_me() -> None:
    """Call GET /me."""
    round_trip(peers(), AsyncLoginClient.me)
