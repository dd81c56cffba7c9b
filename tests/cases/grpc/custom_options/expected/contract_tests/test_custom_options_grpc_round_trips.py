"""Round trips of custom_options.proto, one for each rpc."""

from __future__ import annotations

from ..custom_options.grpc import methods
from ..custom_options.grpc.client import AsyncCustomClient
from ..custom_options.grpc.fake import FakeCustomService
from ..custom_options.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_echo() -> None:
    """Call cases.custom_options.v1.Custom/Echo."""
    round_trip(
        add_to_server,
        FakeCustomService(),
        AsyncCustomClient,
        AsyncCustomClient.echo,
        methods.ECHO,
    )
