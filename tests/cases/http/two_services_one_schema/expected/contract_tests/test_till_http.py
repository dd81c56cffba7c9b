"""Round trips of till.openapi.yaml, one for each operation."""

from __future__ import annotations

from .._shared.price import Price
from ..runtime.http.testing import round_trip
from ..runtime.sample import sample
from ..till.http.client import AsyncTillClient
from ..till.http.fake import FakeTillService
from ..till.http.server import create_router


def test_take() -> None:
    """Call POST /takings."""
    round_trip(
        create_router,
        FakeTillService(),
        AsyncTillClient,
        AsyncTillClient.take,
        body=sample(Price),
    )
