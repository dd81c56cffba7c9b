"""Whether a service keeps trips.proto."""

from __future__ import annotations

from ..runtime.contract_tests.grpc.subject import GrpcSubject
from ..trips.grpc import methods
from ..trips.grpc.fake import FakeTripsService
from ..trips.grpc.server import add_to_server

SUBJECT = GrpcSubject(
    service="trips",
    slice="grpc",
    contract="trips.proto",
    tests=__file__,
    fake=FakeTripsService,
    proto_service="shared.trips.Trips",
    bind=add_to_server,
    methods=(methods.GET_TRIP,),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_trip() -> None:
    """shared.trips.Trips/GetTrip: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.GET_TRIP)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
