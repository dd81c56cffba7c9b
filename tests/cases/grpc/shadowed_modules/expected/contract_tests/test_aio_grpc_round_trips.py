"""Round trips of grpc/aio.proto, one for each rpc."""

from __future__ import annotations

from ..aio.grpc import methods
from ..aio.grpc.client import AsyncAioClient
from ..aio.grpc.fake import FakeAioService
from ..aio.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_echo() -> None:
    """Call grpc.aio.cases.Aio/Echo."""
    round_trip(
        add_to_server,
        FakeAioService(),
        AsyncAioClient,
        AsyncAioClient.echo,
        methods.ECHO,
    )
