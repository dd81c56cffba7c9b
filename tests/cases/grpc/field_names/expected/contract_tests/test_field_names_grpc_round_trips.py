"""Round trips of field_names.proto, one for each rpc."""

from __future__ import annotations

from ..field_names.grpc import methods
from ..field_names.grpc.client import AsyncFieldNamesClient
from ..field_names.grpc.fake import FakeFieldNamesService
from ..field_names.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_echo() -> None:
    """Call cases.field_names.v1.FieldNames/Echo."""
    round_trip(
        add_to_server,
        FakeFieldNamesService(),
        AsyncFieldNamesClient,
        AsyncFieldNamesClient.echo,
        methods.ECHO,
    )
