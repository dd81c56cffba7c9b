"""Values of which some parts are known: as many of those as the contract allows."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic import Field

from codegen.runtime.content import Empty, Text
from codegen.runtime.http import Json
from codegen.runtime.http.fitting import (
    a_thing,
    as_json,
    changed,
    fitting,
    made_up,
)
from codegen.runtime.http.streams.json_lines import JsonLines
from codegen.runtime.models import ContractModel


class Size(ContractModel):
    width: int
    height: int | None = None


class Box(ContractModel, nullable=("note",)):
    id: Annotated[int, Field(ge=1)]
    full_name: Annotated[str, Field(alias="fullName", min_length=1)]
    note: str | None = None
    mark: str | None = None
    size: Size | None = None


class Open(ContractModel, extra="allow"):
    id: int


class Cat(ContractModel):
    kind: Literal["cat"]
    lives: int


class Dog(ContractModel):
    kind: Literal["dog"]
    tail: bool


Animal = Annotated[Cat | Dog, Field(discriminator="kind")]
BOX = Json[Box](Box)
KNOWN = {"id": 7, "fullName": "Tom", "size": {"width": 1, "height": 2}}


def fit(kind: Any, known: dict[str, Any]) -> Any:
    """What fits, as JSON."""
    content: Json[Any] = Json(kind)
    return as_json(content, fitting(content, known))


@pytest.mark.parametrize(
    ("kind", "known", "found"),
    [
        (Box, KNOWN, KNOWN),
        (Box, {"id": 7}, {"id": 7, "fullName": "text"}),
        (Box, {}, {"id": 1, "fullName": "text"}),
        (Box, {**KNOWN, "strange": 1}, KNOWN),
        (Box, {**KNOWN, "id": 0}, {**KNOWN, "id": 1}),
        (Box, {**KNOWN, "note": None, "mark": 5}, {**KNOWN, "note": None}),
        (Open, {"id": 1, "more": [2]}, {"id": 1, "more": [2]}),
        (Animal, {"kind": "dog", "tail": True}, {"kind": "dog", "tail": True}),
        (Animal, {"kind": "dog"}, {"kind": "cat", "lives": 1}),
        (list[int], {"id": 1}, [1]),
        (str, {}, "text"),
        (dict[str, int], {"a": 1}, {"a": 1}),
        (Any, {"a": 1}, {"a": 1}),
    ],
)
def test_what_fits(kind: Any, known: dict[str, Any], found: object) -> None:
    assert fit(kind, known) == found


def test_what_says_nothing_of_a_thing_is_made_up() -> None:
    """An answer that is empty, that is a text, or that is JSON of no object."""
    assert fitting(Empty(), KNOWN) is None
    assert fitting(Text(), KNOWN) == "text"
    assert made_up(JsonLines(int)) == [made_up(Json(int))]
    assert a_thing(Json(list[int])) == {}


JSON = some.recursive(
    some.none() | some.booleans() | some.integers(-3, 3) | some.text(max_size=2),
    lambda inner: some.lists(inner, max_size=2)
    | some.dictionaries(some.sampled_from(["width", "height", "x"]), inner),
    max_leaves=4,
)
NAMES = some.sampled_from(["id", "fullName", "note", "mark", "size", "x"])


@given(known=some.dictionaries(NAMES, JSON))
def test_whatever_is_known_something_fits(known: dict[str, Any]) -> None:
    """And what fits already stays as it is."""
    found = fit(Box, known)
    assert isinstance(BOX.decode(BOX.encode(fitting(BOX, known))[0]), Box)
    assert fit(Box, found) == found


# --- changes --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "patch", "after", "left"),
    [
        ({}, False, KNOWN, []),
        ({"fullName": "Kit"}, False, {**KNOWN, "fullName": "Kit"}, []),
        ({"fullName": 7}, False, KNOWN, ["fullName"]),
        ({"fullName": 7, "note": "x"}, False, {**KNOWN, "note": "x"}, ["fullName"]),
        ({"fullName": None}, False, KNOWN, ["fullName"]),
        ({"fullName": None}, True, KNOWN, ["fullName"]),
        ({"note": None}, False, {**KNOWN, "note": None}, []),
        ({"note": None}, True, KNOWN, []),
        ({"mark": None}, False, KNOWN, []),
        ({"size": {"width": 3}}, False, {**KNOWN, "size": {"width": 3}}, []),
        (
            {"size": {"width": 3}},
            True,
            {**KNOWN, "size": {"width": 3, "height": 2}},
            [],
        ),
        ({"size": {"height": None}}, True, {**KNOWN, "size": {"width": 1}}, []),
        ({"size": {"width": None}}, True, KNOWN, ["size"]),
        ({"size": [1]}, True, KNOWN, ["size"]),
    ],
)
def test_what_is_changed(
    told: dict[str, Any], patch: bool, after: dict[str, Any], left: list[str]
) -> None:
    thing, found = changed(BOX, KNOWN, told, patch=patch)
    assert (fit(Box, thing), found) == (after, left)


def test_parts_that_fit_together_only() -> None:
    """A cat becomes a dog, of which either half is none."""
    cat, dog = {"kind": "cat", "lives": 9}, {"kind": "dog", "tail": True}
    thing, left = changed(Json(Animal), cat, dog, patch=False)
    assert (fit(Animal, thing), left) == (dog, [])


class Parcel(ContractModel):
    weight: int
    sizes: list[Size]


@pytest.mark.parametrize(
    ("told", "items"),
    [
        # What a service adds to each item is made up, as what it adds beside them.
        ([{"height": 2}, {"height": 3}], [{"height": 2}, {"height": 3}]),
        # An item that fits is let alone.
        ([{"width": 4}], [{"width": 4}]),
        ([], []),
    ],
)
def test_items_keep_what_is_known(told: list[Any], items: list[Any]) -> None:
    found = fit(Parcel, {"sizes": told})
    assert isinstance(found["weight"], int)
    assert all(
        isinstance(one.pop("width"), int)
        for one in found["sizes"]
        if "width" not in told[0]
    )
    assert found["sizes"] == items


@given(told=some.dictionaries(NAMES, JSON), patch=some.booleans())
def test_no_change_takes_away_what_must_be_there(
    told: dict[str, Any], patch: bool
) -> None:
    """What does not fit leaves what was there."""
    thing, left = changed(BOX, KNOWN, told, patch=patch)
    assert BOX.decode(BOX.encode(fitting(BOX, thing))[0])
    assert {name: thing.get(name) for name in left} == {
        name: KNOWN.get(name) for name in left
    }
    lost = KNOWN.keys() - thing.keys()
    assert all(name in told and told[name] is None for name in lost)
