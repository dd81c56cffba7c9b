"""Round trips of modern.proto, one for each rpc."""

from __future__ import annotations

from ..modern.grpc import methods
from ..modern.grpc.client import AsyncModernClient
from ..modern.grpc.fake import FakeModernService
from ..modern.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_get() -> None:
    """Call cases.modern.Modern/Get."""
    round_trip(
        add_to_server,
        FakeModernService(),
        AsyncModernClient,
        AsyncModernClient.get,
        methods.GET,
    )
