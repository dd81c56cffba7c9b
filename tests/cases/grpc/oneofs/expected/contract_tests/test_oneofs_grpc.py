"""Whether a service keeps oneofs.proto."""

from __future__ import annotations

from ..oneofs.grpc import methods
from ..oneofs.grpc.fake import FakeOneofsService
from ..oneofs.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="oneofs",
    slice="grpc",
    contract="oneofs.proto",
    tests=__file__,
    fake=FakeOneofsService,
    proto_service="cases.oneofs.v1.Oneofs",
    bind=add_to_server,
    methods=(methods.ECHO,),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.oneofs.v1.Oneofs/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
