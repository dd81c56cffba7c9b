"""Round trips of walk/x.proto, one for each rpc."""

from __future__ import annotations

from ..runtime.grpc.testing import round_trip
from ..x.grpc import methods
from ..x.grpc.client import AsyncWalksClient
from ..x.grpc.fake import FakeWalksService
from ..x.grpc.server import add_to_server


def test_echo() -> None:
    """Call cases.walk.Walks/Echo."""
    round_trip(
        add_to_server,
        FakeWalksService(),
        AsyncWalksClient,
        AsyncWalksClient.echo,
        methods.ECHO,
    )


def test_turn() -> None:
    """Call cases.walk.Walks/Turn."""
    round_trip(
        add_to_server,
        FakeWalksService(),
        AsyncWalksClient,
        AsyncWalksClient.turn,
        methods.TURN,
    )
