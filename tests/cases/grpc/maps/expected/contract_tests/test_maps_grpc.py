"""Whether a service keeps maps.proto."""

from __future__ import annotations

from ..maps.grpc import methods
from ..maps.grpc.fake import FakeMapsService
from ..maps.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="maps",
    slice="grpc",
    contract="maps.proto",
    tests=__file__,
    fake=FakeMapsService,
    proto_service="cases.maps.v1.Maps",
    bind=add_to_server,
    methods=(methods.ECHO,),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.maps.v1.Maps/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
