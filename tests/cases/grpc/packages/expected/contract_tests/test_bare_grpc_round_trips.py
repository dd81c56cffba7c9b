"""Round trips of bare.proto, one for each rpc."""

from __future__ import annotations

from ..bare.grpc import methods
from ..bare.grpc.client import AsyncBareClient
from ..bare.grpc.fake import FakeBareService
from ..bare.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_echo() -> None:
    """Call Bare/Echo."""
    round_trip(
        add_to_server,
        FakeBareService(),
        AsyncBareClient,
        AsyncBareClient.echo,
        methods.ECHO,
    )


def test_far() -> None:
    """Call Bare/Far."""
    round_trip(
        add_to_server,
        FakeBareService(),
        AsyncBareClient,
        AsyncBareClient.far,
        methods.FAR,
    )


def test_dashed() -> None:
    """Call Bare/Dashed."""
    round_trip(
        add_to_server,
        FakeBareService(),
        AsyncBareClient,
        AsyncBareClient.dashed,
        methods.DASHED,
    )
