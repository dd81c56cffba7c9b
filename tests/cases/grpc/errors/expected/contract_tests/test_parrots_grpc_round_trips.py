"""Round trips of parrots.proto, one for each rpc."""

from __future__ import annotations

from ..parrots.grpc import methods
from ..parrots.grpc.client import AsyncCagesClient, AsyncParrotsClient
from ..parrots.grpc.fake import FakeCagesService, FakeParrotsService
from ..parrots.grpc.server import add_cages_to_server, add_to_server
from ..runtime.grpc.testing import round_trip


def test_get_parrot() -> None:
    """Call cases.parrots.v1.Parrots/GetParrot."""
    round_trip(
        add_to_server,
        FakeParrotsService(),
        AsyncParrotsClient,
        AsyncParrotsClient.get_parrot,
        methods.GET_PARROT,
    )


def test_listen() -> None:
    """Call cases.parrots.v1.Parrots/Listen."""
    round_trip(
        add_to_server,
        FakeParrotsService(),
        AsyncParrotsClient,
        AsyncParrotsClient.listen,
        methods.LISTEN,
    )


def test_get_cage() -> None:
    """Call cases.parrots.v1.Cages/GetCage."""
    round_trip(
        add_cages_to_server,
        FakeCagesService(),
        AsyncCagesClient,
        AsyncCagesClient.get_cage,
        methods.GET_CAGE,
    )


def test_open() -> None:
    """Call cases.parrots.v1.Cages/Open."""
    round_trip(
        add_cages_to_server,
        FakeCagesService(),
        AsyncCagesClient,
        AsyncCagesClient.open,
        methods.OPEN,
    )
