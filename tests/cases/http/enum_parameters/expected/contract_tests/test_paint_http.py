"""Round trips of paint.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..paint.http.client import AsyncPaintClient
from ..paint.http.fake import FakePaintService
from ..paint.http.models import Colour, Grade, ListPaintsFinish, ListPaintsSize
from ..paint.http.server import create_router
from ..runtime.http.testing import round_trip
from ..runtime.sample import sample


def test_list_paints() -> None:
    """Call GET /paints/{colour}."""
    round_trip(
        create_router,
        FakePaintService(),
        AsyncPaintClient,
        AsyncPaintClient.list_paints,
        colour=sample(Colour),
        finish=sample(ListPaintsFinish),
        size=sample(ListPaintsSize),
        also=sample(list[Colour]),
        x_grade=sample(Grade),
    )
