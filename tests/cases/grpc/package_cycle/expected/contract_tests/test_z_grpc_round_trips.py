"""Round trips of ride/z.proto, one for each rpc."""

from __future__ import annotations

from ..runtime.grpc.testing import round_trip
from ..z.grpc import methods
from ..z.grpc.client import AsyncRidesClient
from ..z.grpc.fake import FakeRidesService
from ..z.grpc.server import add_to_server


def test_echo() -> None:
    """Call cases.ride.Rides/Echo."""
    round_trip(
        add_to_server,
        FakeRidesService(),
        AsyncRidesClient,
        AsyncRidesClient.echo,
        methods.ECHO,
    )
