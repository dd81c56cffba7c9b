"""Round trips of borrowed.proto, one for each rpc."""

from __future__ import annotations

from ..borrowed.grpc import methods
from ..borrowed.grpc.client import AsyncBorrowedClient
from ..borrowed.grpc.fake import FakeBorrowedService
from ..borrowed.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_echo() -> None:
    """Call cases.borrowed.v1.Borrowed/Echo."""
    round_trip(
        add_to_server,
        FakeBorrowedService(),
        AsyncBorrowedClient,
        AsyncBorrowedClient.echo,
        methods.ECHO,
    )


def test_nothing() -> None:
    """Call cases.borrowed.v1.Borrowed/Nothing."""
    round_trip(
        add_to_server,
        FakeBorrowedService(),
        AsyncBorrowedClient,
        AsyncBorrowedClient.nothing,
        methods.NOTHING,
    )


def test_nothings() -> None:
    """Call cases.borrowed.v1.Borrowed/Nothings."""
    round_trip(
        add_to_server,
        FakeBorrowedService(),
        AsyncBorrowedClient,
        AsyncBorrowedClient.nothings,
        methods.NOTHINGS,
    )


def test_inner() -> None:
    """Call cases.borrowed.v1.Borrowed/Inner."""
    round_trip(
        add_to_server,
        FakeBorrowedService(),
        AsyncBorrowedClient,
        AsyncBorrowedClient.inner,
        methods.INNER,
    )


def test_describe() -> None:
    """Call cases.borrowed.v1.Borrowed/Describe."""
    round_trip(
        add_to_server,
        FakeBorrowedService(),
        AsyncBorrowedClient,
        AsyncBorrowedClient.describe,
        methods.DESCRIBE,
    )
