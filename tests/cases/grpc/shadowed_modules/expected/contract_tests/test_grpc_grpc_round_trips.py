"""Round trips of grpc.proto, one for each rpc."""

from __future__ import annotations

from ..grpc.grpc import methods
from ..grpc.grpc.client import AsyncShadowsClient
from ..grpc.grpc.fake import FakeShadowsService
from ..grpc.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_echo() -> None:
    """Call grpc.cases.Shadows/Echo."""
    round_trip(
        add_to_server,
        FakeShadowsService(),
        AsyncShadowsClient,
        AsyncShadowsClient.echo,
        methods.ECHO,
    )


def test_aio() -> None:
    """Call grpc.cases.Shadows/Aio."""
    round_trip(
        add_to_server,
        FakeShadowsService(),
        AsyncShadowsClient,
        AsyncShadowsClient.aio,
        methods.AIO,
    )
