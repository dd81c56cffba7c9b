"""What a server of the Trips service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import trips_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class TripsService(Protocol):
    """The Trips service.

    Methods that answer once may be `async def` or `def`.
    """

    def get_trip(
        self, request: trips_pb2.Trip, context: Context
    ) -> MaybeAwaitable[trips_pb2.Trip]:
        """Call shared.trips.Trips/GetTrip."""
        ...
