"""Lists and objects that the caller left out are what the contract says."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from uuid import UUID

from tests.http.served import Golden, Served


def got(served: Served) -> dict[str, Any]:
    """What the service gets of a call that leaves everything out."""
    served.call("list_books")
    return dict(served.got)


def test_defaults_are_the_contracts(golden: Golden) -> None:
    served = Served(golden, "shelf")
    models = served.module("models")
    assert got(served) == {
        "limit": 20,
        "sort": ["name", "price"],
        "kinds": [models.Kind.PAPER],
        "fields": ["id"],
        "ids": [7],
        "page": models.Page(page_size=5, kinds=[models.Kind.AUDIO]),
        "filters": {"color": "red"},
        "x_parts": [1, 2],
        "nothing": [],
        "wrong": None,  # none that it can have, so that it has none
    }


def test_moments_and_ids_are_the_contracts(golden: Golden) -> None:
    served = Served(golden, "shelf")
    served.call("drop_books")
    zone = timezone(timedelta(hours=2))
    assert served.got == {
        "before": date(2024, 1, 2),
        "since": datetime(2024, 1, 2, 3, 4, 5, 500_000, tzinfo=UTC),
        "at": time(3, 4, 5, tzinfo=zone),
        "shelf": UUID("00000000-0000-4000-8000-000000000001"),
        "holidays": [date(2024, 12, 25)],
        "seen": date(2024, 1, 3),
        # There is no such day; it has no dashes; it has no zone.
        "never": None,
        "unwritten": None,
        "unzoned": None,
    }


def test_no_two_calls_share_one(golden: Golden) -> None:
    served = Served(golden, "shelf")
    first = got(served)
    for name in ("sort", "kinds", "fields", "ids", "x_parts", "nothing"):
        first[name].append("changed")
    first["page"].kinds.clear()
    first["filters"]["color"] = "blue"
    second = got(served)
    assert second == got(served)
    assert second["sort"] == ["name", "price"]
    assert second["nothing"] == []
    assert len(second["page"].kinds) == 1
    assert second["filters"] == {"color": "red"}


def test_what_is_given_is_not_the_default(golden: Golden) -> None:
    served = Served(golden, "shelf")
    served.call("list_books", sort=["id"], filters={"size": "3"}, x_parts=[3])
    assert served.got["sort"] == ["id"]
    assert served.got["filters"] == {"size": "3"}
    assert served.got["x_parts"] == [3]
