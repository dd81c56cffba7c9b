"""What of effects is compared, when some of it is another one each time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from pydantic import BaseModel

from codegen.runtime.contract_tests.events.steady import NOWHERE, places, steady


@dataclass
class Row:
    id: Any
    place: str


class Model(BaseModel):
    id: str
    place: str


def _moment() -> datetime:
    return datetime.now(UTC)


def _made(place: str, count: int = 1) -> list[Any]:
    """Effects of the same, each with ids of its own."""
    return [
        {"id": uuid4(), "at": _moment(), "place": place, "count": count},
        {str(uuid4()): {"place": place, "count": count}, "all": count},
        [Row(uuid4(), place)] * count,
        [Model(id=str(uuid4()), place=place)] * count,
        (str(uuid4()), place, count),
        {str(uuid4()): one for one in (place, [place] * count)},
        {"ids": {uuid4() for _ in range(count)}},
    ]


@pytest.mark.parametrize("number", range(7))
def test_what_is_another_one_each_time_does_not_count(number: int) -> None:
    one, other, third = (_made("a")[number] for _ in range(3))
    at = places(one, other)
    assert at != NOWHERE
    assert not at.volatile
    assert not at.are_loose
    assert steady(one, at) == steady(third, at)


@pytest.mark.parametrize("number", range(7))
def test_what_is_done_twice_counts(number: int) -> None:
    one, other, third = _made("a")[number], _made("a")[number], _made("a", 2)[number]
    at = places(one, other)
    assert steady(one, at) != steady(third, at)


@pytest.mark.parametrize("number", range(6))
def test_what_is_done_otherwise_counts(number: int) -> None:
    one, other, third = _made("a")[number], _made("a")[number], _made("b")[number]
    at = places(one, other)
    assert steady(one, at) != steady(third, at)


def test_what_is_the_same_is_compared_as_it_is() -> None:
    one: Any = {"a": [1, {2}], "b": None}
    assert places(one, {"a": [1, {2}], "b": None}) == NOWHERE
    assert steady(one, NOWHERE) is one


@pytest.mark.parametrize(
    ("one", "other"), [([1], [1, 2]), (None, _moment()), ({"a": 1}, {}), ("a", 1)]
)
def test_what_has_another_size_or_type_is_loose(one: Any, other: Any) -> None:
    assert places({"deep": [one]}, {"deep": [other]}).are_loose


def test_what_is_gone_counts_where_all_is_another_one() -> None:
    at = places({"at": _moment()}, {"at": _moment().replace(year=2000)})
    one, other = {"at": _moment()}, {"at": None}
    assert steady(one, at) != steady(other, at)
