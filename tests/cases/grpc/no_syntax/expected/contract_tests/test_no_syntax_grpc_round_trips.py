"""Round trips of no_syntax.proto, one for each rpc."""

from __future__ import annotations

from ..no_syntax.grpc import methods
from ..no_syntax.grpc.client import AsyncNoSyntaxClient
from ..no_syntax.grpc.fake import FakeNoSyntaxService
from ..no_syntax.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_echo() -> None:
    """Call cases.no_syntax.NoSyntax/Echo."""
    round_trip(
        add_to_server,
        FakeNoSyntaxService(),
        AsyncNoSyntaxClient,
        AsyncNoSyntaxClient.echo,
        methods.ECHO,
    )
