"""Round trips of clash.openapi.yaml, one for each operation."""

from __future__ import annotations

from uuid import UUID

from ..clash.http.client import AsyncClashClient
from ..clash.http.fake import FakeClashService
from ..clash.http.models import Operation, Query, UUIDModel
from ..clash.http.server import create_router
from ..runtime.http.testing import round_trip
from ..runtime.sample import sample


def test_call() -> None:
    """Call POST /clash/{id}."""
    round_trip(
        create_router,
        FakeClashService(),
        AsyncClashClient,
        AsyncClashClient.call,
        id=sample(UUIDModel),
        uuid=sample(UUID),
        operations_query=sample(list[Query]),
        body=sample(Operation),
    )


def test_close_() -> None:
    """Call GET /clash/{id}."""
    round_trip(
        create_router,
        FakeClashService(),
        AsyncClashClient,
        AsyncClashClient.close_,
        id=sample(str),
    )
