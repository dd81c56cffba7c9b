"""Round trips of maps.proto, one for each rpc."""

from __future__ import annotations

from ..maps.grpc import methods
from ..maps.grpc.client import AsyncMapsClient
from ..maps.grpc.fake import FakeMapsService
from ..maps.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_echo() -> None:
    """Call cases.maps.v1.Maps/Echo."""
    round_trip(
        add_to_server,
        FakeMapsService(),
        AsyncMapsClient,
        AsyncMapsClient.echo,
        methods.ECHO,
    )
