"""Methods of the Trips service, one constant each."""

from __future__ import annotations

from ..._proto import trips_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

SERVICE = "shared.trips.Trips"

GET_TRIP: UnaryUnary[trips_pb2.Trip, trips_pb2.Trip] = UnaryUnary(
    path="/shared.trips.Trips/GetTrip",
    request=trips_pb2.Trip,
    response=trips_pb2.Trip,
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
