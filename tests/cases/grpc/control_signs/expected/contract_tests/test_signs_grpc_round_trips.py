"""Round trips of signs.proto, one for each rpc."""

from __future__ import annotations

from ..runtime.grpc.testing import round_trip
from ..signs.grpc import methods
from ..signs.grpc.client import AsyncSignsClient
from ..signs.grpc.fake import FakeSignsService
from ..signs.grpc.server import add_to_server


def test_echo() -> None:
    """Call cases.control_signs.v1.Signs/Echo."""
    round_trip(
        add_to_server,
        FakeSignsService(),
        AsyncSignsClient,
        AsyncSignsClient.echo,
        methods.ECHO,
    )
