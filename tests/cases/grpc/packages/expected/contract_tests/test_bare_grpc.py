"""Whether a service keeps bare.proto."""

from __future__ import annotations

from ..bare.grpc import methods
from ..bare.grpc.fake import FakeBareService
from ..bare.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="bare",
    slice="grpc",
    contract="bare.proto",
    tests=__file__,
    fake=FakeBareService,
    proto_service="Bare",
    bind=add_to_server,
    methods=(
        methods.ECHO,
        methods.FAR,
        methods.DASHED,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """Bare/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_far() -> None:
    """Bare/Far: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.FAR)


def test_dashed() -> None:
    """Bare/Dashed: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.DASHED)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
