"""Whether a service keeps front.proto."""

from __future__ import annotations

from ..front.grpc import methods
from ..front.grpc.fake import FakeFrontService
from ..front.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="front",
    slice="grpc",
    contract="front.proto",
    tests=__file__,
    fake=FakeFrontService,
    proto_service="cases.reexports.Front",
    bind=add_to_server,
    methods=(
        methods.ECHO,
        methods.WEAK,
        methods.OTHER,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.reexports.Front/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_weak() -> None:
    """cases.reexports.Front/Weak: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.WEAK)


def test_other() -> None:
    """cases.reexports.Front/Other: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.OTHER)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
