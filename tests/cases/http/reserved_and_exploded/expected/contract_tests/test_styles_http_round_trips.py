"""Round trips of styles.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..styles.http.client import AsyncStylesClient
from ..styles.http.fake import FakeStylesService
from ..styles.http.models import Point, QueryWhere
from ..styles.http.server import create_router


@cache
def peers() -> Peers[AsyncStylesClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeStylesService()
    return Peers(fake, create_router(fake), AsyncStylesClient)


def test_query() -> None:
    """Call GET /query."""
    round_trip(
        peers(),
        AsyncStylesClient.query,
        path=sample(str),
        plain=sample(str),
        many=sample(list[int]),
        open=sample(dict[str, int]),
        where=sample(QueryWhere),
        odd_name=sample(str),
        none=sample(str),
    )


def test_slots() -> None:
    """Call GET /label/{label}/{matrix}."""
    round_trip(
        peers(),
        AsyncStylesClient.slots,
        label=sample(dict[str, str]),
        matrix=sample(list[str]),
    )


def test_reserved() -> None:
    """Call GET /reserved/{at}."""
    round_trip(peers(), AsyncStylesClient.reserved, at=sample(str))


def test_others() -> None:
    """Call GET /others."""
    round_trip(
        peers(),
        AsyncStylesClient.others,
        x_point=sample(Point),
        x_json=sample(Point),
        point=sample(Point),
        ids=sample(list[int]),
    )
