"""Round trips of old.proto, one for each rpc."""

from __future__ import annotations

from ..old.grpc import methods
from ..old.grpc.client import AsyncOldClient
from ..old.grpc.fake import FakeOldService
from ..old.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_get() -> None:
    """Call cases.old.Old/Get."""
    round_trip(
        add_to_server, FakeOldService(), AsyncOldClient, AsyncOldClient.get, methods.GET
    )


def test_watch() -> None:
    """Call cases.old.Old/Watch."""
    round_trip(
        add_to_server,
        FakeOldService(),
        AsyncOldClient,
        AsyncOldClient.watch,
        methods.WATCH,
    )
