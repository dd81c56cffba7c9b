"""Round trips of names.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..names.http.client import AsyncNamesClient
from ..names.http.fake import FakeNamesService
from ..names.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncNamesClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeNamesService()
    return Peers(fake, create_router(fake), AsyncNamesClient)


def test_respond() -> None:
    """Call POST /names/{method}/{operation}."""
    round_trip(
        peers(),
        AsyncNamesClient.respond,
        method=sample(str),
        operation=sample(str),
        call_query=sample(list[str]),
        client=sample(str),
        create_router=sample(str),
        fake=sample(str),
        list=sample(list[int]),
        str=sample(str),
        request_query=sample(str),
        read_parameter_header=sample(list[str]),
        args=sample(str),
        none=sample(str),
        body=sample(str),
    )


def test_list_() -> None:
    """Call GET /names."""
    round_trip(peers(), AsyncNamesClient.list_)


def test_import_() -> None:
    """Call PUT /names."""
    round_trip(peers(), AsyncNamesClient.import_)


def test_init() -> None:
    """Call DELETE /names."""
    round_trip(peers(), AsyncNamesClient.init)


def test_router() -> None:
    """Call PATCH /names."""
    round_trip(peers(), AsyncNamesClient.router)
