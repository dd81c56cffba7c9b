"""Whether a service keeps modern.proto."""

from __future__ import annotations

from ..modern.grpc import methods
from ..modern.grpc.fake import FakeModernService
from ..modern.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="modern",
    slice="grpc",
    contract="modern.proto",
    tests=__file__,
    fake=FakeModernService,
    proto_service="cases.modern.Modern",
    bind=add_to_server,
    methods=(methods.GET,),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get() -> None:
    """cases.modern.Modern/Get: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.GET)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
