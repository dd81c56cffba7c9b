"""Round trips of things.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from unittest import skip

from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..things.http.client import AsyncThingsClient
from ..things.http.fake import FakeThingsService
from ..things.http.models import Area
from ..things.http.server import create_router


@cache
def peers() -> Peers[AsyncThingsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeThingsService()
    return Peers(fake, create_router(fake), AsyncThingsClient)


def test_find_open() -> None:
    """Call GET /open."""
    round_trip(
        peers(),
        AsyncThingsClient.find_open,
        where=sample(dict[str, str]),
        area=sample(Area),
        limit=sample(int),
    )


def test_find_dated() -> None:
    """Call GET /dated."""
    round_trip(peers(), AsyncThingsClient.find_dated)


@skip("here cannot be told from there")
def test_find_twice() -> None:
    """Call GET /twice."""
    round_trip(
        peers(),
        AsyncThingsClient.find_twice,
        here=sample(Area),
        there=sample(Area),
        beside=sample(Area),
    )


def test_find_in_cookies() -> None:
    """Call GET /cookies."""
    round_trip(
        peers(),
        AsyncThingsClient.find_in_cookies,
        where=sample(dict[str, str]),
        limit=sample(int),
    )
