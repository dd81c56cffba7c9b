"""Round trips of racks.proto, one for each rpc."""

from __future__ import annotations

from ..racks.grpc import methods
from ..racks.grpc.client import AsyncShelvesClient
from ..racks.grpc.fake import FakeShelvesService
from ..racks.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_sort() -> None:
    """Call cases.bad_shelves.v1.Shelves/Sort."""
    round_trip(
        add_to_server,
        FakeShelvesService(),
        AsyncShelvesClient,
        AsyncShelvesClient.sort,
        methods.SORT,
    )


def test_move() -> None:
    """Call cases.bad_shelves.v1.Shelves/Move."""
    round_trip(
        add_to_server,
        FakeShelvesService(),
        AsyncShelvesClient,
        AsyncShelvesClient.move,
        methods.MOVE,
    )


def test_buy() -> None:
    """Call cases.bad_shelves.v1.Shelves/Buy."""
    round_trip(
        add_to_server,
        FakeShelvesService(),
        AsyncShelvesClient,
        AsyncShelvesClient.buy,
        methods.BUY,
    )
