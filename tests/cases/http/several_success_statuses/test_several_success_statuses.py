"""The type of the value decides which success is answered."""

from __future__ import annotations

import pytest

from tests.http.served import Golden, Served


@pytest.mark.parametrize(
    ("type", "fields", "status"),
    [("Job", {"name": "dig"}, 200), ("Ticket", {"ticket": 7}, 202), ("", {}, 204)],
)
def test_status(
    golden: Golden, type: str, fields: dict[str, object], status: int
) -> None:
    """The client gives back what the service gave, of the same type."""
    served = Served(golden, "jobs")
    models = served.module("models")
    value = getattr(models, type)(**fields) if type else None
    served.fake.arrange("putJob", value)
    answer = served.wire("PUT", "/jobs/1", json={"name": "dig"})
    assert answer.status_code == status
    assert answer.content == b"" if value is None else answer.json() == fields
    assert served.call("put_job", "1", models.Job(name="dig")) == value
