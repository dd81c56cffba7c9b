"""Round trips of login.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..login.http.client import AsyncLoginClient
from ..login.http.fake import FakeLoginService
from ..login.http.models import LogInRequest
from ..login.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncLoginClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeLoginService()
    return Peers(fake, create_router(fake), AsyncLoginClient)


def test_log_in() -> None:
    """Call POST /login."""
    round_trip(peers(), AsyncLoginClient.log_in, body=sample(LogInRequest))
