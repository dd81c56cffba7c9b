"""Round trips of groups.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..groups.http.client import AsyncGroupsClient
from ..groups.http.fake import FakeGroupsService
from ..groups.http.models import Group
from ..groups.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncGroupsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeGroupsService()
    return Peers(fake, create_router(fake), AsyncGroupsClient)


def test_add_group() -> None:
    """Call POST /groups."""
    round_trip(peers(), AsyncGroupsClient.add_group, body=sample(Group))


def test_put_groups() -> None:
    """Call PUT /groups."""
    round_trip(peers(), AsyncGroupsClient.put_groups, body=sample(str))
