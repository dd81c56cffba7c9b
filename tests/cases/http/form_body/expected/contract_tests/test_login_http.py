"""Round trips of login.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..login.http.client import AsyncLoginClient
from ..login.http.fake import FakeLoginService
from ..login.http.models import LogInRequest
from ..login.http.server import create_router
from ..runtime.http.testing import round_trip
from ..runtime.sample import sample


def test_log_in() -> None:
    """Call POST /login."""
    round_trip(
        create_router,
        FakeLoginService(),
        AsyncLoginClient,
        AsyncLoginClient.log_in,
        body=sample(LogInRequest),
    )
