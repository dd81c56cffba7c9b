"""Round trips of shelf.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..shelf.http.client import AsyncShelfClient
from ..shelf.http.fake import FakeShelfService
from ..shelf.http.server import create_router


@cache
def peers() -> Peers[AsyncShelfClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeShelfService()
    return Peers(fake, create_router(fake), AsyncShelfClient)


def test_get_book() -> None:
    """Call GET /shelves/{shelf-id}/books/{class}/{self}/{body}/{2nd}."""
    round_trip(
        peers(),
        AsyncShelfClient.get_book,
        shelf_id=sample(int),
        class_=sample(list[str]),
        self_path=sample(str),
        body_path=sample(str),
        value_2nd=sample(str),
        shelf_id_query=sample(int),
        shelf_id_header=sample(int),
        from_=sample(str),
    )


def test_export_shelf() -> None:
    """Call GET /shelves/{shelf-id}.{format}."""
    round_trip(
        peers(), AsyncShelfClient.export_shelf, shelf_id=sample(int), format=sample(str)
    )
