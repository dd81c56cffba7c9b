"""Round trips of proto2_hard.proto, one for each rpc."""

from __future__ import annotations

from ..proto2_hard.grpc import methods
from ..proto2_hard.grpc.client import AsyncProto2Client
from ..proto2_hard.grpc.fake import FakeProto2Service
from ..proto2_hard.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_echo() -> None:
    """Call cases.proto2_hard.Proto2/Echo."""
    round_trip(
        add_to_server,
        FakeProto2Service(),
        AsyncProto2Client,
        AsyncProto2Client.echo,
        methods.ECHO,
    )
