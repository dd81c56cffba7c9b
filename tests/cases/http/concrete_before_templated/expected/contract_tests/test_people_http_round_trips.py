"""Round trips of people.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..people.http.client import AsyncPeopleClient
from ..people.http.fake import FakePeopleService
from ..people.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncPeopleClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakePeopleService()
    return Peers(fake, create_router(fake), AsyncPeopleClient)


def test_get_person() -> None:
    """Call GET /people/{id}."""
    round_trip(peers(), AsyncPeopleClient.get_person, id=sample(str))


def test_get_me() -> None:
    """Call GET /people/me."""
    round_trip(peers(), AsyncPeopleClient.get_me)


def test_get_mine() -> None:
    """Call GET /{kind}/me."""
    round_trip(peers(), AsyncPeopleClient.get_mine, kind=sample(str))


def test_print_person() -> None:
    """Call GET /people/{id}.txt."""
    round_trip(peers(), AsyncPeopleClient.print_person, id=sample(str))
