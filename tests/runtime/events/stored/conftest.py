"""A shop whose orders are rows, in each kind of database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.runtime.events.stored.shop import Shop
from tests.runtime.http.idempotency.places import server


@pytest.fixture(
    params=["sqlite", pytest.param("postgresql", marks=pytest.mark.services)]
)
def shop(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shop]:
    """With tables that nobody else has."""
    if request.param == "sqlite":
        yield Shop(f"sqlite+aiosqlite:///{tmp_path / 'shop.db'}")
    else:
        yield Shop(server("CODEGEN_TEST_POSTGRES_URL"))
