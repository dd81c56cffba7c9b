"""Places to keep keys in, as fixtures."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.runtime.http.idempotency.places import (
    InMemory,
    InRedis,
    InSql,
    Place,
    server,
    sqlite,
)
from tests.runtime.http.idempotency.shop import Shop

# Servers, which `make services` starts.
_POSTGRESQL = pytest.param("postgresql", marks=pytest.mark.services)
_REDIS = pytest.param("redis", marks=pytest.mark.services)


@pytest.fixture(params=["memory", "sqlite", "fakeredis", _POSTGRESQL, _REDIS])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Every place in turn; servers only where the environment names one."""
    match request.param:
        case "memory":
            return InMemory()
        case "sqlite":
            return sqlite(tmp_path)
        case "fakeredis":
            return InRedis(None)
        case "redis":
            return InRedis(server("CODEGEN_TEST_REDIS_URL"))
        case _:
            return InSql(server("CODEGEN_TEST_POSTGRES_URL"))


@pytest.fixture(params=["sqlite", _POSTGRESQL])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> InSql:
    """Every database in turn."""
    if request.param == "sqlite":
        return sqlite(tmp_path)
    return InSql(server("CODEGEN_TEST_POSTGRES_URL"))


@pytest.fixture
def shop(database: InSql) -> Shop:
    return Shop(database)
