"""Round trips of keyword_names.proto, one for each rpc."""

from __future__ import annotations

from ..keyword_names.grpc import methods
from ..keyword_names.grpc.client import AsyncKeywordNamesClient
from ..keyword_names.grpc.fake import FakeKeywordNamesService
from ..keyword_names.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_echo() -> None:
    """Call cases.keyword_names.v1.KeywordNames/Echo."""
    round_trip(
        add_to_server,
        FakeKeywordNamesService(),
        AsyncKeywordNamesClient,
        AsyncKeywordNamesClient.echo,
        methods.ECHO,
    )


def test_datetime() -> None:
    """Call cases.keyword_names.v1.KeywordNames/Datetime."""
    round_trip(
        add_to_server,
        FakeKeywordNamesService(),
        AsyncKeywordNamesClient,
        AsyncKeywordNamesClient.datetime_,
        methods.DATETIME,
    )


def test_timedelta() -> None:
    """Call cases.keyword_names.v1.KeywordNames/Timedelta."""
    round_trip(
        add_to_server,
        FakeKeywordNamesService(),
        AsyncKeywordNamesClient,
        AsyncKeywordNamesClient.timedelta_,
        methods.TIMEDELTA,
    )


def test_iterable() -> None:
    """Call cases.keyword_names.v1.KeywordNames/Iterable."""
    round_trip(
        add_to_server,
        FakeKeywordNamesService(),
        AsyncKeywordNamesClient,
        AsyncKeywordNamesClient.iterable,
        methods.ITERABLE,
    )


def test_request_of() -> None:
    """Call cases.keyword_names.v1.KeywordNames/RequestOf."""
    round_trip(
        add_to_server,
        FakeKeywordNamesService(),
        AsyncKeywordNamesClient,
        AsyncKeywordNamesClient.request_of,
        methods.REQUEST_OF,
    )


def test_list_ints() -> None:
    """Call cases.keyword_names.v1.KeywordNames/ListInts."""
    round_trip(
        add_to_server,
        FakeKeywordNamesService(),
        AsyncKeywordNamesClient,
        AsyncKeywordNamesClient.list_ints,
        methods.LIST_INTS,
    )


def test_list_ints_all() -> None:
    """Call cases.keyword_names.v1.KeywordNames/ListIntsAll."""
    round_trip(
        add_to_server,
        FakeKeywordNamesService(),
        AsyncKeywordNamesClient,
        AsyncKeywordNamesClient.list_ints_all,
        methods.LIST_INTS_ALL,
    )


def test_taken() -> None:
    """Call cases.keyword_names.v1.KeywordNames/Taken."""
    round_trip(
        add_to_server,
        FakeKeywordNamesService(),
        AsyncKeywordNamesClient,
        AsyncKeywordNamesClient.taken,
        methods.TAKEN,
    )
