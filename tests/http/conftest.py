"""A service in memory, and both clients of it."""

from __future__ import annotations

import pytest

from generated.runtime import Clock
from tests.http import members


@pytest.fixture
def service() -> members.Members:
    """A service without users."""
    return members.Members()


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, service: members.Members) -> members.Call:
    """Calls the service with one of the two clients."""
    connect = members.sync_call if request.param == "sync" else members.async_call
    hasty = Clock(random=lambda: 0.0)  # pauses of no length
    return connect(members.app_of(service), clock=hasty)
