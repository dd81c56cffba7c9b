"""Round trips of slow.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..runtime.http.testing import round_trip
from ..slow.http.client import AsyncSlowClient
from ..slow.http.fake import FakeSlowService
from ..slow.http.server import create_router


def test_read_slowly() -> None:
    """Call GET /slow."""
    round_trip(
        create_router, FakeSlowService(), AsyncSlowClient, AsyncSlowClient.read_slowly
    )


def test_repeat() -> None:
    """Call POST /slow."""
    round_trip(
        create_router, FakeSlowService(), AsyncSlowClient, AsyncSlowClient.repeat
    )


def test_only_once() -> None:
    """Call PUT /slow."""
    round_trip(
        create_router, FakeSlowService(), AsyncSlowClient, AsyncSlowClient.only_once
    )
