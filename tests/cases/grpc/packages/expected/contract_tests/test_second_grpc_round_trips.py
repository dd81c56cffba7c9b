"""Round trips of many/second.proto, one for each rpc."""

from __future__ import annotations

from ..runtime.grpc.testing import round_trip
from ..second.grpc import methods
from ..second.grpc.client import AsyncSecondClient
from ..second.grpc.fake import FakeSecondService
from ..second.grpc.server import add_to_server


def test_echo() -> None:
    """Call cases.many.Second/Echo."""
    round_trip(
        add_to_server,
        FakeSecondService(),
        AsyncSecondClient,
        AsyncSecondClient.echo,
        methods.ECHO,
    )
