"""Whether a service keeps google.proto."""

from __future__ import annotations

from ..google.grpc import methods
from ..google.grpc.fake import FakeGoogleService
from ..google.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="google",
    slice="grpc",
    contract="google.proto",
    tests=__file__,
    fake=FakeGoogleService,
    proto_service="google.cases.protobuf.Google",
    bind=add_to_server,
    methods=(methods.ECHO,),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """google.cases.protobuf.Google/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
