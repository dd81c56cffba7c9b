"""Round trips of oneofs.proto, one for each rpc."""

from __future__ import annotations

from ..oneofs.grpc import methods
from ..oneofs.grpc.client import AsyncOneofsClient
from ..oneofs.grpc.fake import FakeOneofsService
from ..oneofs.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_echo() -> None:
    """Call cases.oneofs.v1.Oneofs/Echo."""
    round_trip(
        add_to_server,
        FakeOneofsService(),
        AsyncOneofsClient,
        AsyncOneofsClient.echo,
        methods.ECHO,
    )
