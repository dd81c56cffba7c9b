"""Nothing on the wire is nothing, with every status."""

from __future__ import annotations

import pytest

from tests.http.served import Golden, Served


@pytest.mark.parametrize(
    ("method", "status"),
    [("DELETE", 204), ("POST", 202), ("HEAD", 200), ("GET", 303), ("PUT", 200)],
)
def test_no_body(golden: Golden, method: str, status: int) -> None:
    """No `null`, which would be a body."""
    answer = Served(golden, "lamp").wire(method, "/lamp")
    assert (answer.status_code, answer.content) == (status, b"")
