"""Whether a service keeps everything.proto."""

from __future__ import annotations

from ..everything.grpc import methods
from ..everything.grpc.fake import FakeEverythingService
from ..everything.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="everything",
    slice="grpc",
    contract="everything.proto",
    tests=__file__,
    fake=FakeEverythingService,
    proto_service="cases.well_known.v1.Everything",
    bind=add_to_server,
    methods=(
        methods.ECHO,
        methods.NOW,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.well_known.v1.Everything/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_now() -> None:
    """cases.well_known.v1.Everything/Now: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.NOW)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
