"""Round trips of lonely.proto, one for each rpc."""

from __future__ import annotations

from ..lonely.grpc import methods
from ..lonely.grpc.client import AsyncLonelyClient
from ..lonely.grpc.fake import FakeLonelyService
from ..lonely.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_get() -> None:
    """Call cases.lonely.Lonely/Get."""
    round_trip(
        add_to_server,
        FakeLonelyService(),
        AsyncLonelyClient,
        AsyncLonelyClient.get,
        methods.GET,
    )
