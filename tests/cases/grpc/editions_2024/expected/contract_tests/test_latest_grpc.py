"""Whether a service keeps latest.proto."""

from __future__ import annotations

from ..latest.grpc import methods
from ..latest.grpc.fake import FakeLatestService
from ..latest.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="latest",
    slice="grpc",
    contract="latest.proto",
    tests=__file__,
    fake=FakeLatestService,
    proto_service="cases.latest.Latest",
    bind=add_to_server,
    methods=(methods.ECHO,),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.latest.Latest/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
