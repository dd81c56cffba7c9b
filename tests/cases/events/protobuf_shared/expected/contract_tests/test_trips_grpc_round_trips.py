"""Round trips of trips.proto, one for each rpc."""

from __future__ import annotations

from ..runtime.grpc.testing import round_trip
from ..trips.grpc import methods
from ..trips.grpc.client import AsyncTripsClient
from ..trips.grpc.fake import FakeTripsService
from ..trips.grpc.server import add_to_server


def test_get_trip() -> None:
    """Call shared.trips.Trips/GetTrip."""
    round_trip(
        add_to_server,
        FakeTripsService(),
        AsyncTripsClient,
        AsyncTripsClient.get_trip,
        methods.GET_TRIP,
    )
