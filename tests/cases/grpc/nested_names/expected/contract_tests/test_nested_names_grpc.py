"""Whether a service keeps nested_names.proto."""

from __future__ import annotations

from ..nested_names.grpc import methods
from ..nested_names.grpc.fake import FakeNestedNamesService
from ..nested_names.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="nested_names",
    slice="grpc",
    contract="nested_names.proto",
    tests=__file__,
    fake=FakeNestedNamesService,
    proto_service="cases.nested_names.v1.NestedNames",
    bind=add_to_server,
    methods=(
        methods.ECHO,
        methods.INNER,
        methods.CASE,
        methods.NOTHING,
        methods.REQUEST,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.nested_names.v1.NestedNames/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_inner() -> None:
    """cases.nested_names.v1.NestedNames/Inner: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.INNER)


def test_case() -> None:
    """cases.nested_names.v1.NestedNames/Case: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.CASE)


def test_nothing() -> None:
    """cases.nested_names.v1.NestedNames/Nothing: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.NOTHING)


def test_request() -> None:
    """cases.nested_names.v1.NestedNames/Request: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.REQUEST)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
