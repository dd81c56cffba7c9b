"""Round trips of front.proto, one for each rpc."""

from __future__ import annotations

from ..front.grpc import methods
from ..front.grpc.client import AsyncFrontClient
from ..front.grpc.fake import FakeFrontService
from ..front.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_echo() -> None:
    """Call cases.reexports.Front/Echo."""
    round_trip(
        add_to_server,
        FakeFrontService(),
        AsyncFrontClient,
        AsyncFrontClient.echo,
        methods.ECHO,
    )


def test_weak() -> None:
    """Call cases.reexports.Front/Weak."""
    round_trip(
        add_to_server,
        FakeFrontService(),
        AsyncFrontClient,
        AsyncFrontClient.weak,
        methods.WEAK,
    )


def test_other() -> None:
    """Call cases.reexports.Front/Other."""
    round_trip(
        add_to_server,
        FakeFrontService(),
        AsyncFrontClient,
        AsyncFrontClient.other,
        methods.OTHER,
    )
