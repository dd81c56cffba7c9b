"""Round trips of nested_names.proto, one for each rpc."""

from __future__ import annotations

from ..nested_names.grpc import methods
from ..nested_names.grpc.client import AsyncNestedNamesClient
from ..nested_names.grpc.fake import FakeNestedNamesService
from ..nested_names.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_echo() -> None:
    """Call cases.nested_names.v1.NestedNames/Echo."""
    round_trip(
        add_to_server,
        FakeNestedNamesService(),
        AsyncNestedNamesClient,
        AsyncNestedNamesClient.echo,
        methods.ECHO,
    )


def test_inner() -> None:
    """Call cases.nested_names.v1.NestedNames/Inner."""
    round_trip(
        add_to_server,
        FakeNestedNamesService(),
        AsyncNestedNamesClient,
        AsyncNestedNamesClient.inner,
        methods.INNER,
    )


def test_case() -> None:
    """Call cases.nested_names.v1.NestedNames/Case."""
    round_trip(
        add_to_server,
        FakeNestedNamesService(),
        AsyncNestedNamesClient,
        AsyncNestedNamesClient.case,
        methods.CASE,
    )


def test_nothing() -> None:
    """Call cases.nested_names.v1.NestedNames/Nothing."""
    round_trip(
        add_to_server,
        FakeNestedNamesService(),
        AsyncNestedNamesClient,
        AsyncNestedNamesClient.nothing,
        methods.NOTHING,
    )


def test_request() -> None:
    """Call cases.nested_names.v1.NestedNames/Request."""
    round_trip(
        add_to_server,
        FakeNestedNamesService(),
        AsyncNestedNamesClient,
        AsyncNestedNamesClient.request,
        methods.REQUEST,
    )
