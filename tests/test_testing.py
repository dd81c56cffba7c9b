"""Which modules `codegen test` runs, and the programs that it waits for."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen import testing
from codegen.writing import lock as locks

_FILES = {
    "test_orders_events_stream.py": "orders.events.stream",
    "test_orders_events_audit.py": "orders.events.audit",
    "test_orders_http.py": "orders.http",
    "test_orders_http_webhooks.py": "orders.http.webhooks",
    "test_users_v1_grpc.py": "users.v1.grpc",
}


@pytest.fixture
def suite(tmp_path: Path) -> testing.Suite:
    """Of services that have several contracts of a slice, and a name of two parts."""
    files = {
        f"contract_tests/{name}": locks.Output(owner=f"contract_tests.{of}", digest="")
        for name, of in _FILES.items()
    }
    lock = locks.Lock(files=files)
    return testing.Suite(output=tmp_path, lock=lock)


def test_services(suite: testing.Suite) -> None:
    assert suite.services == ("orders", "users.v1")


@pytest.mark.parametrize(
    ("name", "stems"),
    [
        ("orders.events.stream", ["orders_events_stream"]),
        ("orders.events", ["orders_events_stream", "orders_events_audit"]),
        ("orders.http", ["orders_http", "orders_http_webhooks"]),
        ("users.v1", ["users_v1_grpc"]),
        ("users.v1.grpc", ["users_v1_grpc"]),
    ],
)
def test_names(suite: testing.Suite, name: str, stems: list[str]) -> None:
    found = [one.stem for one in suite.modules((name,))]
    assert found == [f"test_{stem}" for stem in stems]


@pytest.mark.parametrize("name", ["users", "orders.event", "events.stream", "orders."])
def test_names_of_nothing(suite: testing.Suite, name: str) -> None:
    with pytest.raises(testing.UnknownService):
        suite.modules((name,))
