"""Round trips of paint.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..paint.http.client import AsyncPaintClient
from ..paint.http.fake import FakePaintService
from ..paint.http.models import Colour, Grade, ListPaintsFinish, ListPaintsSize
from ..paint.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncPaintClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakePaintService()
    return Peers(fake, create_router(fake), AsyncPaintClient)


def test_list_paints() -> None:
    """Call GET /paints/{colour}."""
    round_trip(
        peers(),
        AsyncPaintClient.list_paints,
        colour=sample(Colour),
        finish=sample(ListPaintsFinish),
        size=sample(ListPaintsSize),
        also=sample(list[Colour]),
        x_grade=sample(Grade),
    )
