"""Round trips of prices.openapi.yaml, one for each operation."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Annotated
from uuid import UUID

from ..prices.http.client import AsyncPricesClient
from ..prices.http.fake import FakePricesService
from ..prices.http.server import create_router
from ..runtime.decimals import PlainDecimal
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..runtime.written import Written


@cache
def peers() -> Peers[AsyncPricesClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakePricesService()
    return Peers(fake, create_router(fake), AsyncPricesClient)


def test_list_prices() -> None:
    """Call GET /prices/{day}."""
    round_trip(
        peers(),
        AsyncPricesClient.list_prices,
        day=sample(Annotated[date, Written(pattern="^2024-")]),
        least=sample(Annotated[PlainDecimal, Written(pattern="^[0-9]+\\.[0-9]{2}$")]),
        steps=sample(list[Annotated[PlainDecimal, Written(max_length=5)]]),
        trace=sample(Annotated[UUID, Written(pattern="-4[0-9a-f]{3}-")]),
    )
