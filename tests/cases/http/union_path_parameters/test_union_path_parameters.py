"""Path parameters that are one of several types, some of them objects."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from tests.http.served import Golden, Served


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server."""
    return Served(golden, "shelf")


@pytest.mark.parametrize(
    ("method", "arguments", "target"),
    [
        ("get_book", (7,), "/books/7"),
        ("get_book", (UUID(int=7),), "/books/00000000-0000-0000-0000-000000000007"),
        ("get_span", (1999,), "/spans/1999"),
        ("get_kind", ("old", True), "/kinds/old/true"),
        ("get_kind", (5, False), "/kinds/5/false"),
    ],
)
def test_each_type_goes_there_and_arrives(
    served: Served, method: str, arguments: tuple[Any, ...], target: str
) -> None:
    """As what it was."""
    assert served.target(method, *arguments) == target
    served.call(method, *arguments)
    got = tuple(served.got.values())
    assert (got, [*map(type, got)]) == (arguments, [*map(type, arguments)])


def test_objects_go_there_and_arrive(served: Served) -> None:
    """In the style of the parameter, or as JSON."""
    models = served.module("models")
    span = models.Days(from_=date(2024, 1, 2), to=date(2024, 1, 3))
    assert served.target("get_span", span) == "/spans/from,2024-01-02,to,2024-01-03"
    served.call("get_span", span)
    assert served.got == {"span": span}
    point = models.GetPointPoint(x=1)
    assert served.target("get_point", point) == "/points/%7B%22x%22%3A1%7D"
    served.call("get_point", point)
    assert served.got == {"point": point}


@pytest.mark.parametrize(
    "path",
    [
        "/books/seven",
        "/spans/999",
        "/spans/from,yesterday",
        "/spans/to,2024-01-03",
        "/points/1",
        "/points/%7B%22x%22%3A%22a%22%7D",
        "/kinds/young/true",
        "/kinds/old/perhaps",
    ],
)
def test_what_is_none_of_them_is_refused(served: Served, path: str) -> None:
    """The service is not asked."""
    answer = served.wire("GET", path)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["loc"][0] == "path"
    assert served.fake.calls == []
