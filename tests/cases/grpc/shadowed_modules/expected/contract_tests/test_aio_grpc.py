"""Whether a service keeps grpc/aio.proto."""

from __future__ import annotations

from ..aio.grpc import methods
from ..aio.grpc.fake import FakeAioService
from ..aio.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="aio",
    slice="grpc",
    contract="grpc/aio.proto",
    tests=__file__,
    fake=FakeAioService,
    proto_service="grpc.aio.cases.Aio",
    bind=add_to_server,
    methods=(methods.ECHO,),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """grpc.aio.cases.Aio/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
