"""Round trips of devices.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..devices.http.client import AsyncDevicesClient
from ..devices.http.fake import FakeDevicesService
from ..devices.http.models import Deep
from ..devices.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncDevicesClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeDevicesService()
    return Peers(fake, create_router(fake), AsyncDevicesClient)


def test_endless() -> None:
    """Call GET /endless."""
    round_trip(peers(), AsyncDevicesClient.endless)


def test_add_deep() -> None:
    """Call POST /deep."""
    round_trip(peers(), AsyncDevicesClient.add_deep, body=sample(Deep))
