"""Objects that are spread over a query, beside each other."""

from __future__ import annotations

from typing import Any

import pytest

from tests.http.served import Golden, Served


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server."""
    return Served(golden, "things")


@pytest.mark.parametrize("where", [{}, {"a": "b"}])
def test_an_open_object_has_no_members_of_others(served: Served, where: Any) -> None:
    """Nor their names; without any members it is there all the same."""
    area = served.module("models").Area(west=1, east=2)
    served.call("find_open", where=where, area=area, limit=5)
    assert served.got == {"where": where, "area": area, "limit": 5}
    served.call("find_in_cookies", where=where, limit=5)
    assert served.got == {"where": where, "limit": 5}


@pytest.mark.parametrize(
    ("query", "sent", "sort"),
    [
        ("sent=2024-01-02", "2024-01-02", None),
        ("sent=2024-01-02&title=a", "2024-01-02", {"title": "a"}),
        ("title=a", None, {"title": "a"}),
    ],
)
def test_what_only_one_of_them_can_be(
    served: Served, query: str, sent: Any, sort: Any
) -> None:
    """A member that bears the name of a parameter is none if it does not fit."""
    assert served.wire("GET", f"/dated?{query}").status_code == 204
    got = served.got
    assert str(got["sent"]) == str(sent)
    assert sort == (got["sort"] and got["sort"].model_dump(exclude_unset=True))


@pytest.mark.parametrize(
    ("name", "cookie"), [("exploded", "ids=1; ids=2"), ("whole", "ids=1,2")]
)
def test_the_style_of_cookies_explodes(golden: Golden, name: str, cookie: str) -> None:
    """Unless the contract says that it does not (OpenAPI 3.2, 4.12.2.2)."""
    shops = Served(golden, "shops")
    assert shops.sent(name, ids=[1, 2]).headers["cookie"] == cookie
    shops.call(name, ids=[1, 2])
    assert shops.got == {"ids": [1, 2]}
