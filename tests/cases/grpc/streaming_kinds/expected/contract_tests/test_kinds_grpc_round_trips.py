"""Round trips of kinds.proto, one for each rpc."""

from __future__ import annotations

from ..kinds.grpc import methods
from ..kinds.grpc.client import AsyncKindsClient
from ..kinds.grpc.fake import FakeKindsService
from ..kinds.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_once() -> None:
    """Call cases.kinds.v1.Kinds/Once."""
    round_trip(
        add_to_server,
        FakeKindsService(),
        AsyncKindsClient,
        AsyncKindsClient.once,
        methods.ONCE,
    )


def test_many() -> None:
    """Call cases.kinds.v1.Kinds/Many."""
    round_trip(
        add_to_server,
        FakeKindsService(),
        AsyncKindsClient,
        AsyncKindsClient.many,
        methods.MANY,
    )


def test_collect() -> None:
    """Call cases.kinds.v1.Kinds/Collect."""
    round_trip(
        add_to_server,
        FakeKindsService(),
        AsyncKindsClient,
        AsyncKindsClient.collect,
        methods.COLLECT,
    )


def test_echo() -> None:
    """Call cases.kinds.v1.Kinds/Echo."""
    round_trip(
        add_to_server,
        FakeKindsService(),
        AsyncKindsClient,
        AsyncKindsClient.echo,
        methods.ECHO,
    )
