"""Round trips of logs.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..logs.http.client import AsyncLogsClient
from ..logs.http.fake import FakeLogsService
from ..logs.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncLogsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeLogsService()
    return Peers(fake, create_router(fake), AsyncLogsClient)


def test_read_logs() -> None:
    """Call GET /logs."""
    round_trip(peers(), AsyncLogsClient.read_logs, level=sample(str))


def test_read_spring_logs() -> None:
    """Call GET /spring-logs."""
    round_trip(peers(), AsyncLogsClient.read_spring_logs)


def test_read_old_logs() -> None:
    """Call GET /old-logs."""
    round_trip(peers(), AsyncLogsClient.read_old_logs)


def test_read_sequence() -> None:
    """Call GET /sequence."""
    round_trip(peers(), AsyncLogsClient.read_sequence)
