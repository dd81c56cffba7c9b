"""One name in four places, of which an operation says some anew."""

from __future__ import annotations

import pytest

from tests.http.served import Golden, Served

ALL = {"headers": {"limit": "2", "cookie": "limit=3"}}


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server."""
    return Served(golden, "desk")


def test_the_path_items_hold_where_nothing_else_is_said(served: Served) -> None:
    """Query, header and cookie stay apart."""
    assert served.wire("GET", "/notes/a?limit=1", **ALL).status_code == 204
    assert served.got == {
        "id": "a",
        "limit": 1,
        "limit_header": 2,
        "limit_cookie": 3,
    }
    served.call("get_note", "a")
    assert served.got == {
        "id": "a",
        "limit": 10,
        "limit_header": None,
        "limit_cookie": None,
    }


def test_the_operations_own_replace_them(served: Served) -> None:
    """Only those of the same name in the same place."""
    limit = served.module("models").PutNoteLimit
    assert served.wire("PUT", "/notes/7?limit=all", **ALL).status_code == 204
    assert served.got == {
        "id": 7,
        "limit": limit.ALL,
        "limit_header": 2,
        "limit_cookie": 3,
    }
    served.call("put_note", 7, limit=limit.NONE, limit_header=4, limit_cookie=5)
    assert served.got == {
        "id": 7,
        "limit": limit.NONE,
        "limit_header": 4,
        "limit_cookie": 5,
    }


@pytest.mark.parametrize("path", ["/notes/a?limit=all", "/notes/7", "/notes/7?limit=1"])
def test_what_they_said_before_does_not_hold(served: Served, path: str) -> None:
    """A number, a default, any number."""
    assert served.wire("PUT", path).status_code == 422
    assert served.fake.calls == []
