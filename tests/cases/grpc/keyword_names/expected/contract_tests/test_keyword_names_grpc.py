"""Whether a service keeps keyword_names.proto."""

from __future__ import annotations

from ..keyword_names.grpc import methods
from ..keyword_names.grpc.fake import FakeKeywordNamesService
from ..keyword_names.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="keyword_names",
    slice="grpc",
    contract="keyword_names.proto",
    tests=__file__,
    fake=FakeKeywordNamesService,
    proto_service="cases.keyword_names.v1.KeywordNames",
    bind=add_to_server,
    methods=(
        methods.ECHO,
        methods.DATETIME,
        methods.TIMEDELTA,
        methods.ITERABLE,
        methods.REQUEST_OF,
        methods.LIST_INTS,
        methods.LIST_INTS_ALL,
        methods.TAKEN,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.keyword_names.v1.KeywordNames/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_datetime() -> None:
    """cases.keyword_names.v1.KeywordNames/Datetime: what is allowed, and what is
    forbidden.
    """
    SUBJECT.conforms(methods.DATETIME)


def test_timedelta() -> None:
    """cases.keyword_names.v1.KeywordNames/Timedelta: what is allowed, and what is
    forbidden.
    """
    SUBJECT.conforms(methods.TIMEDELTA)


def test_iterable() -> None:
    """cases.keyword_names.v1.KeywordNames/Iterable: what is allowed, and what is
    forbidden.
    """
    SUBJECT.conforms(methods.ITERABLE)


def test_request_of() -> None:
    """cases.keyword_names.v1.KeywordNames/RequestOf: what is allowed, and what is
    forbidden.
    """
    SUBJECT.conforms(methods.REQUEST_OF)


def test_list_ints() -> None:
    """cases.keyword_names.v1.KeywordNames/ListInts: what is allowed, and what is
    forbidden.
    """
    SUBJECT.conforms(methods.LIST_INTS)


def test_list_ints_all() -> None:
    """cases.keyword_names.v1.KeywordNames/ListIntsAll: what is allowed, and what is
    forbidden.
    """
    SUBJECT.conforms(methods.LIST_INTS_ALL)


def test_taken() -> None:
    """cases.keyword_names.v1.KeywordNames/Taken: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.TAKEN)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
