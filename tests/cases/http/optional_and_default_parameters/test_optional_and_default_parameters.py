"""What a service sees of parameters that the caller left out."""

from __future__ import annotations

from tests.http.served import Golden, Served


def test_defaults_are_the_contracts(golden: Golden) -> None:
    """The client sends nothing, and the server fills in, with members of enums too."""
    served = Served(golden, "search")
    served.call("search", q="tea")
    models = served.module("models")
    assert served.got == {
        "q": "tea",
        "limit": 10,
        "ratio": 1.0,
        "exact": False,
        "lang": models.SearchLang.EN,
        "order": models.Order.BEST,
        "since": None,
        "tag": None,
        "page": None,
    }
    assert isinstance(served.got["lang"], models.SearchLang)
    assert served.target("search", q="tea & milk") == "/search?q=tea%20%26%20milk"


def test_constraints_hold_for_what_may_be_null(golden: Golden) -> None:
    """`page` is at least 1 if it is there."""
    answer = Served(golden, "search").wire("GET", "/search?q=tea&page=0")
    assert answer.status_code == 422
    assert answer.json()["errors"] == [
        {
            "loc": ["query", "page"],
            "msg": "Input should be greater than or equal to 1",
            "type": "greater_than_equal",
        }
    ]
