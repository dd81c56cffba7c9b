"""Round trips of spots.proto, one for each rpc."""

from __future__ import annotations

from ..runtime.grpc.testing import round_trip
from ..spots.grpc import methods
from ..spots.grpc.client import AsyncSpotsClient
from ..spots.grpc.fake import FakeSpotsService
from ..spots.grpc.server import add_to_server


def test_price() -> None:
    """Call cases.spots.v1.Spots/Price."""
    round_trip(
        add_to_server,
        FakeSpotsService(),
        AsyncSpotsClient,
        AsyncSpotsClient.price,
        methods.PRICE,
    )
