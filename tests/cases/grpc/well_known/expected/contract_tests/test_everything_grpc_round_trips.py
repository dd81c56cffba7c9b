"""Round trips of everything.proto, one for each rpc."""

from __future__ import annotations

from ..everything.grpc import methods
from ..everything.grpc.client import AsyncEverythingClient
from ..everything.grpc.fake import FakeEverythingService
from ..everything.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_echo() -> None:
    """Call cases.well_known.v1.Everything/Echo."""
    round_trip(
        add_to_server,
        FakeEverythingService(),
        AsyncEverythingClient,
        AsyncEverythingClient.echo,
        methods.ECHO,
    )


def test_now() -> None:
    """Call cases.well_known.v1.Everything/Now."""
    round_trip(
        add_to_server,
        FakeEverythingService(),
        AsyncEverythingClient,
        AsyncEverythingClient.now,
        methods.NOW,
    )
