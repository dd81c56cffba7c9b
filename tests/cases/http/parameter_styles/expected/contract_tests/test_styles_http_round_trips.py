"""Round trips of styles.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..styles.http.client import AsyncStylesClient
from ..styles.http.fake import FakeStylesService
from ..styles.http.models import Point, Span
from ..styles.http.server import create_router


@cache
def peers() -> Peers[AsyncStylesClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeStylesService()
    return Peers(fake, create_router(fake), AsyncStylesClient)


def test_simple() -> None:
    """Call GET /simple/{ids}/{point}."""
    round_trip(
        peers(), AsyncStylesClient.simple, ids=sample(list[int]), point=sample(Point)
    )


def test_label() -> None:
    """Call GET /label/{ids}."""
    round_trip(peers(), AsyncStylesClient.label, ids=sample(list[int]))


def test_matrix() -> None:
    """Call GET /matrix/{point}."""
    round_trip(peers(), AsyncStylesClient.matrix, point=sample(Point))


def test_query() -> None:
    """Call GET /query."""
    round_trip(
        peers(),
        AsyncStylesClient.query,
        comma=sample(list[int]),
        space=sample(list[str]),
        pipe=sample(list[str]),
        deep=sample(Point),
        flat=sample(Span),
    )
