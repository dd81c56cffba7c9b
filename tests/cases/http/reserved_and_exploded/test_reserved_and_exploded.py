"""Styles that are seldom seen: reserved characters, maps, objects in headers and cookies."""

from __future__ import annotations

import pytest

from tests.http.served import Golden, Served


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server."""
    return Served(golden, "styles")


def test_reserved_characters_stay_where_they_are_allowed(served: Served) -> None:
    """But never those that would end the value (RFC 3986, 3.4)."""
    text = "/a?b:c@d&e=f#g h"
    target = served.target("query", path=text, plain=text)
    path, plain = target.partition("?")[2].split("&")
    assert path == "path=/a?b:c@d%26e=f%23g%20h"
    assert plain == "plain=%2Fa%3Fb%3Ac%40d%26e%3Df%23g%20h"
    served.call("query", path=text, plain=text)
    assert (served.got["path"], served.got["plain"]) == (text, text)


def test_queries(served: Served) -> None:
    """Lists repeat their names, maps have any, JSON is JSON, brackets may be a name's."""
    where = served.module("models").QueryWhere(a=["x&y"])
    sent = {
        "many": [1, 2],
        "open": {"a": 1, "b[c]": 2},
        "where": where,
        "odd_name": "odd",
        "none": "",
    }
    target = served.target("query", **sent)
    assert "many=1&many=2&" in target
    assert "open%5Ba%5D=1" in target
    assert "odd%5Bname%5D=odd" in target
    assert target.endswith("none=")
    served.call("query", **sent)
    assert served.got == {"path": None, "plain": None, **sent}


def test_paths(served: Served) -> None:
    """A label of a map, a matrix that names each item."""
    target = served.target("slots", {"a": "1", "b": "x.y"}, ["p/q", "r"])
    assert target == "/label/.a,1,b,x.y/;matrix=p%2Fq;matrix=r"
    served.call("slots", {"a": "1", "b": "x.y"}, ["p/q", "r"])
    assert served.got == {"label": {"a": "1", "b": "x.y"}, "matrix": ["p/q", "r"]}


def test_headers_and_cookies(served: Served) -> None:
    """Objects in both styles, and as JSON."""
    point = served.module("models").Point(x=1, y=-2)
    sent = {"x_point": point, "x_json": point, "point": point, "ids": [1, 2]}
    headers = served.sent("others", **sent).headers
    assert headers["x-point"] == "x=1,y=-2"
    assert headers["x-json"] == '{"x":1,"y":-2}'
    assert headers["cookie"] == "point=x,1,y,-2; ids=1,2"
    served.call("others", **sent)
    assert served.got == sent


@pytest.mark.parametrize(
    "headers",
    [
        {"x-point": "x=1"},
        {"x-point": "x=1,y=two"},
        {"x-json": "{"},
        {"cookie": "point=x,1"},
        {"cookie": "ids=1,b"},
    ],
)
def test_wrong_ones_are_refused(served: Served, headers: dict[str, str]) -> None:
    """By their places."""
    answer = served.wire("GET", "/others", headers=headers)
    assert answer.status_code == 422
    place = "cookie" if "cookie" in headers else "header"
    assert answer.json()["errors"][0]["loc"][0] == place
    assert served.fake.calls == []
