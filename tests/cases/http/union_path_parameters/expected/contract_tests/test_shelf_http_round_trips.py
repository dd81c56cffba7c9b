"""Round trips of shelf.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Literal

from ..runtime.checks import ONE_OF
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..shelf.http.client import AsyncShelfClient
from ..shelf.http.fake import FakeShelfService
from ..shelf.http.models import BookId, Days, GetPointPoint, Year
from ..shelf.http.server import create_router


@cache
def peers() -> Peers[AsyncShelfClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeShelfService()
    return Peers(fake, create_router(fake), AsyncShelfClient)


def test_get_book() -> None:
    """Call GET /books/{book}."""
    round_trip(peers(), AsyncShelfClient.get_book, book=sample(BookId))


def test_get_span() -> None:
    """Call GET /spans/{span}."""
    round_trip(peers(), AsyncShelfClient.get_span, span=sample(Days | Year))


def test_get_point() -> None:
    """Call GET /points/{point}."""
    round_trip(peers(), AsyncShelfClient.get_point, point=sample(GetPointPoint))


def test_get_kind() -> None:
    """Call GET /kinds/{kind}/{state}."""
    round_trip(
        peers(),
        AsyncShelfClient.get_kind,
        kind=sample(Annotated[Literal["old", "new"] | int, ONE_OF]),
        state=sample(bool),
    )
