"""Round trips of latest.proto, one for each rpc."""

from __future__ import annotations

from ..latest.grpc import methods
from ..latest.grpc.client import AsyncLatestClient
from ..latest.grpc.fake import FakeLatestService
from ..latest.grpc.router import create_router
from ..latest.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip
from ..runtime.grpc.transcoding.testing import http_round_trip


def test_echo() -> None:
    """Call cases.latest.Latest/Echo."""
    round_trip(
        add_to_server,
        FakeLatestService(),
        AsyncLatestClient,
        AsyncLatestClient.echo,
        methods.ECHO,
    )


def test_echo_over_http() -> None:
    """Call cases.latest.Latest/Echo over HTTP."""
    http_round_trip(create_router, FakeLatestService(), methods.ECHO)
