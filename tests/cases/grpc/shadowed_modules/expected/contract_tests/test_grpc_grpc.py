"""Whether a service keeps grpc.proto."""

from __future__ import annotations

from ..grpc.grpc import methods
from ..grpc.grpc.fake import FakeShadowsService
from ..grpc.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="grpc",
    slice="grpc",
    contract="grpc.proto",
    tests=__file__,
    fake=FakeShadowsService,
    proto_service="grpc.cases.Shadows",
    bind=add_to_server,
    methods=(
        methods.ECHO,
        methods.AIO,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """grpc.cases.Shadows/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_aio() -> None:
    """grpc.cases.Shadows/Aio: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.AIO)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
