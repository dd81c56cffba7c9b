"""Round trips of well_known_all.proto, one for each rpc."""

from __future__ import annotations

from ..runtime.grpc.testing import round_trip
from ..well_known_all.grpc import methods
from ..well_known_all.grpc.client import AsyncWellKnownClient
from ..well_known_all.grpc.fake import FakeWellKnownService
from ..well_known_all.grpc.server import add_to_server


def test_echo() -> None:
    """Call cases.well_known_all.WellKnown/Echo."""
    round_trip(
        add_to_server,
        FakeWellKnownService(),
        AsyncWellKnownClient,
        AsyncWellKnownClient.echo,
        methods.ECHO,
    )


def test_list() -> None:
    """Call cases.well_known_all.WellKnown/List."""
    round_trip(
        add_to_server,
        FakeWellKnownService(),
        AsyncWellKnownClient,
        AsyncWellKnownClient.list_,
        methods.LIST,
    )


def test_mask() -> None:
    """Call cases.well_known_all.WellKnown/Mask."""
    round_trip(
        add_to_server,
        FakeWellKnownService(),
        AsyncWellKnownClient,
        AsyncWellKnownClient.mask,
        methods.MASK,
    )
