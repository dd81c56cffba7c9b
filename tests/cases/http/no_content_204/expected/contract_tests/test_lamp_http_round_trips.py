"""Round trips of lamp.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..lamp.http.client import AsyncLampClient
from ..lamp.http.fake import FakeLampService
from ..lamp.http.server import create_router
from ..runtime.http.testing import Peers, round_trip


@cache
def peers() -> Peers[AsyncLampClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeLampService()
    return Peers(fake, create_router(fake), AsyncLampClient)


def test_switch_off() -> None:
    """Call DELETE /lamp."""
    round_trip(peers(), AsyncLampClient.switch_off)


def test_switch_on() -> None:
    """Call POST /lamp."""
    round_trip(peers(), AsyncLampClient.switch_on)


def test_is_there() -> None:
    """Call HEAD /lamp."""
    round_trip(peers(), AsyncLampClient.is_there)


def test_look() -> None:
    """Call GET /lamp."""
    round_trip(peers(), AsyncLampClient.look)


def test_leave_unsaid() -> None:
    """Call PUT /lamp."""
    round_trip(peers(), AsyncLampClient.leave_unsaid)
