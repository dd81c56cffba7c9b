"""Round trips of hostile.proto, one for each rpc."""

from __future__ import annotations

from ..hostile.grpc import methods
from ..hostile.grpc.client import AsyncHostileClient
from ..hostile.grpc.fake import FakeHostileService
from ..hostile.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_do() -> None:
    """Call cases.hostile.v1.Hostile/Do."""
    round_trip(
        add_to_server,
        FakeHostileService(),
        AsyncHostileClient,
        AsyncHostileClient.do,
        methods.DO,
    )


def test_more() -> None:
    """Call cases.hostile.v1.Hostile/More."""
    round_trip(
        add_to_server,
        FakeHostileService(),
        AsyncHostileClient,
        AsyncHostileClient.more,
        methods.MORE,
    )


def test_rule() -> None:
    """Call cases.hostile.v1.Hostile/Rule."""
    round_trip(
        add_to_server,
        FakeHostileService(),
        AsyncHostileClient,
        AsyncHostileClient.rule,
        methods.RULE,
    )
