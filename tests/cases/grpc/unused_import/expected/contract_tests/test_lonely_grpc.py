"""Whether a service keeps lonely.proto."""

from __future__ import annotations

from ..lonely.grpc import methods
from ..lonely.grpc.fake import FakeLonelyService
from ..lonely.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="lonely",
    slice="grpc",
    contract="lonely.proto",
    tests=__file__,
    fake=FakeLonelyService,
    proto_service="cases.lonely.Lonely",
    bind=add_to_server,
    methods=(methods.GET,),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get() -> None:
    """cases.lonely.Lonely/Get: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.GET)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
