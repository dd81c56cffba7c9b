"""Round trips of partly.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..partly.http import operations
from ..partly.http.client import AsyncPartlyClient
from ..partly.http.fake import FakePartlyService
from ..partly.http.models import AddPartAll, AddPartRequest
from ..partly.http.security import PartlyCredentials
from ..partly.http.server import create_router
from ..runtime.http.auth.fake import fake_credentials, fake_security
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncPartlyClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakePartlyService()
    return Peers(
        fake,
        create_router(fake, fake_security()),
        AsyncPartlyClient,
        credentials=fake_credentials(PartlyCredentials, operations.ALL),
    )


def test_add_part() -> None:
    """Call POST /parts."""
    round_trip(
        peers(),
        AsyncPartlyClient.add_part,
        all=sample(AddPartAll),
        body=sample(AddPartRequest),
    )
