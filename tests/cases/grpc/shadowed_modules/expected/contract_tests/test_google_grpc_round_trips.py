"""Round trips of google.proto, one for each rpc."""

from __future__ import annotations

from ..google.grpc import methods
from ..google.grpc.client import AsyncGoogleClient
from ..google.grpc.fake import FakeGoogleService
from ..google.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_echo() -> None:
    """Call google.cases.protobuf.Google/Echo."""
    round_trip(
        add_to_server,
        FakeGoogleService(),
        AsyncGoogleClient,
        AsyncGoogleClient.echo,
        methods.ECHO,
    )
