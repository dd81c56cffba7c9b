"""Round trips of parcels.proto, one for each rpc."""

from __future__ import annotations

from ..parcels.grpc import methods
from ..parcels.grpc.client import AsyncParcelsClient
from ..parcels.grpc.fake import FakeParcelsService
from ..parcels.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_echo() -> None:
    """Call cases.unknown_fields.v1.Parcels/Echo."""
    round_trip(
        add_to_server,
        FakeParcelsService(),
        AsyncParcelsClient,
        AsyncParcelsClient.echo,
        methods.ECHO,
    )


def test_pass() -> None:
    """Call cases.unknown_fields.v1.Parcels/Pass."""
    round_trip(
        add_to_server,
        FakeParcelsService(),
        AsyncParcelsClient,
        AsyncParcelsClient.pass_,
        methods.PASS,
    )
