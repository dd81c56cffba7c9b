"""Whether a service keeps ride/z.proto."""

from __future__ import annotations

from ..runtime.contract_tests.grpc.subject import GrpcSubject
from ..z.grpc import methods
from ..z.grpc.fake import FakeRidesService
from ..z.grpc.server import add_to_server

SUBJECT = GrpcSubject(
    service="z",
    slice="grpc",
    contract="ride/z.proto",
    tests=__file__,
    fake=FakeRidesService,
    proto_service="cases.ride.Rides",
    bind=add_to_server,
    methods=(methods.ECHO,),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.ride.Rides/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
