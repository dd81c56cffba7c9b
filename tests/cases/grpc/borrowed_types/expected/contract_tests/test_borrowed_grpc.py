"""Whether a service keeps borrowed.proto."""

from __future__ import annotations

from ..borrowed.grpc import methods
from ..borrowed.grpc.fake import FakeBorrowedService
from ..borrowed.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="borrowed",
    slice="grpc",
    contract="borrowed.proto",
    tests=__file__,
    fake=FakeBorrowedService,
    proto_service="cases.borrowed.v1.Borrowed",
    bind=add_to_server,
    methods=(
        methods.ECHO,
        methods.NOTHING,
        methods.NOTHINGS,
        methods.INNER,
        methods.DESCRIBE,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.borrowed.v1.Borrowed/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_nothing() -> None:
    """cases.borrowed.v1.Borrowed/Nothing: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.NOTHING)


def test_nothings() -> None:
    """cases.borrowed.v1.Borrowed/Nothings: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.NOTHINGS)


def test_inner() -> None:
    """cases.borrowed.v1.Borrowed/Inner: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.INNER)


def test_describe() -> None:
    """cases.borrowed.v1.Borrowed/Describe: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.DESCRIBE)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
