"""Whether a service keeps many/second.proto."""

from __future__ import annotations

from ..runtime.contract_tests.grpc.subject import GrpcSubject
from ..second.grpc import methods
from ..second.grpc.fake import FakeSecondService
from ..second.grpc.server import add_to_server

SUBJECT = GrpcSubject(
    service="second",
    slice="grpc",
    contract="many/second.proto",
    tests=__file__,
    fake=FakeSecondService,
    proto_service="cases.many.Second",
    bind=add_to_server,
    methods=(methods.ECHO,),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.many.Second/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
