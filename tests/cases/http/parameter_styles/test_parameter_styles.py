"""Every style as it stands on the wire, and back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.http.served import Golden, Served


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server."""
    return Served(golden, "styles")


def test_wire(served: Served) -> None:
    """The examples of OpenAPI 3.1 section 4.8.12.4, with these names."""
    models = served.module("models")
    point = models.Point(x=1, y=-2)
    span = models.Span(from_=date(2024, 1, 2))
    assert served.target("simple", [1, 2], point) == "/simple/1,2/x=1,y=-2"
    assert served.target("label", [1, 2]) == "/label/.1.2"
    assert served.target("matrix", point) == "/matrix/;point=x,1,y,-2"
    assert served.target(
        "query",
        comma=[1, 2],
        space=["a", "c"],
        pipe=["d", "e"],
        deep=point,
        flat=span,
    ) == (
        "/query?comma=1,2&space=a%20c&pipe=d%7Ce"
        "&deep%5Bx%5D=1&deep%5By%5D=-2&from=2024-01-02"
    )


def test_only_what_must_be_there(served: Served) -> None:
    """Absent lists and objects are None."""
    point = served.module("models").Point(x=1, y=2)
    served.call("query", deep=point)
    absent = dict.fromkeys(("comma", "space", "pipe", "flat"))
    assert served.got == {**absent, "deep": point}


@pytest.mark.parametrize(
    ("path", "error"),
    [
        (
            "/query",
            {"loc": ["query", "deep"], "msg": "Field required", "type": "missing"},
        ),
        (
            "/query?deep[x]=1",
            {"loc": ["query", "deep", "y"], "msg": "Field required", "type": "missing"},
        ),
        (
            "/label/.1.b",
            {
                "loc": ["path", "ids", 1],
                "msg": "Input should be a valid integer, unable to parse string as an "
                "integer",
                "type": "int_parsing",
            },
        ),
    ],
)
def test_wrong_values(served: Served, path: str, error: dict[str, Any]) -> None:
    """The problem says which part of which parameter it is."""
    answer = served.wire("GET", path)
    assert (answer.status_code, answer.json()["errors"]) == (422, [error])
