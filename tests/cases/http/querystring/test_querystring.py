"""OpenAPI 3.2: the whole query as one value, and methods that no older version knows."""

from __future__ import annotations

import pytest

from tests.http.served import Golden, Served


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server."""
    return Served(golden, "search")


def test_the_whole_query_is_one_value(served: Served) -> None:
    """Written and read as a form."""
    wanted = served.module("models").SearchFilter(word="a&b c", page=2)
    assert served.target("search", filter=wanted) == "/search?word=a%26b+c&page=2"
    served.call("search", filter=wanted)
    assert served.got == {"filter": wanted}


def test_without_a_query_there_is_no_value(served: Served) -> None:
    """It need not be there."""
    assert served.target("search") == "/search"
    for path in ("/search", "/search?"):
        assert served.wire("GET", path).status_code == 204
        assert served.got == {"filter": None}


def test_a_wrong_query_is_refused(served: Served) -> None:
    """The problem says that it is the query."""
    answer = served.wire("GET", "/search?word=a&page=two")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["loc"][0] == "querystring"
    assert served.fake.calls == []


def test_a_method_of_its_own(served: Served) -> None:
    """`additionalOperations` has it, and it is among those that are allowed."""
    assert served.sent("copy_search").method == "COPY"
    served.call("copy_search")
    assert served.fake.calls[-1].operation == "copySearch"
    answer = served.wire("POST", "/search")
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == {
        "COPY",
        "GET",
        "HEAD",
        "OPTIONS",
    }


def test_a_query_without_a_name(served: Served) -> None:
    """It gets one in Python; none is sent."""
    wanted = served.module("models").NamelessQuerystring(word="a")
    assert served.target("nameless", querystring=wanted) == "/nameless?word=a"
    served.call("nameless", querystring=wanted)
    assert served.got == {"querystring": wanted}
