"""Whether a service keeps spots.proto."""

from __future__ import annotations

from ..runtime.contract_tests.grpc.subject import GrpcSubject
from ..spots.grpc import methods
from ..spots.grpc.fake import FakeSpotsService
from ..spots.grpc.server import add_to_server

SUBJECT = GrpcSubject(
    service="spots",
    slice="grpc",
    contract="spots.proto",
    tests=__file__,
    fake=FakeSpotsService,
    proto_service="cases.spots.v1.Spots",
    bind=add_to_server,
    methods=(methods.PRICE,),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_price() -> None:
    """cases.spots.v1.Spots/Price: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.PRICE)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
