"""Whether a service keeps proto2_hard.proto."""

from __future__ import annotations

from ..proto2_hard.grpc import methods
from ..proto2_hard.grpc.fake import FakeProto2Service
from ..proto2_hard.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="proto2_hard",
    slice="grpc",
    contract="proto2_hard.proto",
    tests=__file__,
    fake=FakeProto2Service,
    proto_service="cases.proto2_hard.Proto2",
    bind=add_to_server,
    methods=(methods.ECHO,),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.proto2_hard.Proto2/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
