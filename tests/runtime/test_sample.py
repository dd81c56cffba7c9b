"""Made-up values fit their types, whatever the limits."""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any, Literal
from unittest import SkipTest
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ConfigDict, Field, TypeAdapter, model_validator
from typing_extensions import TypeAliasType

from codegen.runtime.checks import ONE_OF, UNIQUE
from codegen.runtime.exact import exact
from codegen.runtime.formats import BOUNDS, LOOKS, Email, Format
from codegen.runtime.models import ContractModel
from codegen.runtime.sample import CannotSample, sample
from codegen.runtime.sample_endless import is_endless


class Colour(StrEnum):
    RED = "red"


class Tree(ContractModel):
    name: Annotated[str, Field(min_length=2)]
    left: Tree | None = None
    leaves: list[Tree] = []


class Endless(ContractModel):
    again: Endless


Digits = TypeAliasType("Digits", Annotated[str, Field(pattern="^(0|[1-9][0-9]*)$")])


@pytest.mark.parametrize(
    "type",
    [
        int,
        float,
        str,
        bool,
        bytes,
        UUID,
        datetime,
        Colour,
        Literal["a", 2],
        int | None,
        list[Colour],
        dict[str, int],
        dict[Annotated[str, Field(pattern="^x-[a-z]{2}")], int],
        dict[Annotated[str, Field(max_length=2)], int],
        Annotated[dict[Literal["a", "b"], int], Field(min_length=2)],
        Annotated[
            dict[Annotated[str, Field(pattern="^a+$")], int], Field(min_length=2)
        ],
        tuple[int, str],
        Tree,
        Any,
        Annotated[int, Field(ge=-99999999999999999999999999)],
        Annotated[int, Field(gt=3, multiple_of=7)],
        Annotated[int, Field(le=-3)],
        Annotated[int, Field(lt=0)],
        Annotated[float, Field(gt=0, lt=0.25)],
        Annotated[float, Field(ge=0.1, multiple_of=0.1)],
        Annotated[str, Field(min_length=9, max_length=9)],
        Annotated[str, Field(max_length=99999999999999999)],
        Annotated[str, Field(pattern=r"^[A-Z]{2}-\d{3,5}(a|b)?\.$")],
        Annotated[str, Field(pattern=r"^[^a-z]+$", min_length=4)],
        Annotated[str, Field(pattern="^[a-z]([a-z.-]*[a-z])?$", min_length=3)],
        Annotated[str, Field(pattern=r"^\d+(-[A-Z]+)*-x$", min_length=7, max_length=7)],
        Annotated[str, Field(pattern=r"\{x\}", min_length=9)],
        Annotated[str, Field(pattern=r"\{x\}$", min_length=9)],
        Annotated[list[int], Field(min_length=3)],
        Annotated[list[Digits], Field(min_length=2), UNIQUE],
        Annotated[list[Literal["a", "b"]], Field(min_length=2), UNIQUE],
        *(Annotated[str, Format(name)] for name in LOOKS),
        Annotated[str, Format("ipv6")],
        *(Annotated[int, Format(name)] for name in BOUNDS),
        Annotated[Email, Field(min_length=30)],
    ],
    ids=str,
)
def test_fits(type: Any) -> None:
    """What was made up is valid, and the same each time."""
    value = sample(type)
    assert TypeAdapter(type).validate_python(value) == value == sample(type)


class Line(ContractModel):
    length: int | None = None


class Point(ContractModel):
    x: int
    y: int


class Drawing(ContractModel):
    shape: Annotated[Line | Point, ONE_OF]


Above = Annotated[int, Field(ge=-90)]
Below = Annotated[int, Field(le=90)]


@pytest.mark.parametrize(
    "type",
    [
        Annotated[Line | Point, ONE_OF],
        Drawing,
        Annotated[Above | Below, ONE_OF],
        Annotated[Annotated[float, Field(le=0.5)] | Below, ONE_OF],
    ],
)
def test_a_value_is_of_one_schema_alone(type: Any) -> None:
    """What fits several of a `oneOf` would be refused by a server."""
    value = sample(type)
    raw = TypeAdapter(type).dump_json(value, exclude_unset=True)
    assert exact(TypeAdapter(type)).validate_json(raw) == value


@pytest.mark.parametrize("name", [*LOOKS, "ipv6"])
def test_a_text_looks_like_its_format(name: str) -> None:
    type = Annotated[str, Format(name)]
    assert exact(TypeAdapter(type)).validate_python(sample(type))


Count = TypeAliasType("Count", Annotated[int, Field(ge=1)])


@pytest.mark.parametrize(
    "type", [int | str, int | str | None, bool | float | str, Count | str]
)
def test_what_may_be_a_text_is_one(type: Any) -> None:
    """In a query, digits are a text as well as a number."""
    assert sample(type) == "text"
    assert sample(list[type]) == ["text"]


def test_nothing_to_send() -> None:
    """No type, no value."""
    assert sample(None) is None


class Open(ContractModel):
    model_config = ConfigDict(extra="allow")

    name: str


@pytest.mark.parametrize("type", [dict[str, Any], Open, list[dict[str, Any]]])
def test_an_object_of_anything_has_something(type: Any) -> None:
    """A query says nothing at all of an empty object."""
    assert '"anything"' in TypeAdapter(type).dump_json(sample(type)).decode()


def test_where_anything_may_stand_something_does() -> None:
    """An object without members cannot be sent in a path, and is lost in a query."""
    assert sample(dict[str, Any]) == {"key0": "anything"}
    assert sample(Annotated[dict[str, Any], Field(max_length=0)]) == {}


def test_optional_parts_are_there() -> None:
    """A part that gets lost on the way is seen."""
    tree = sample(Tree)
    assert tree.left is not None
    assert tree.leaves


@pytest.mark.parametrize(
    ("type", "message"),
    [
        (Endless, "nothing made up fits "),
        (Annotated[list[int], Field(min_length=10**9)], "nothing made up fits "),
        (Annotated[str, Field(min_length=3, max_length=2)], "nothing made up fits "),
        (Annotated[int, Field(gt=1, lt=2)], "nothing made up fits "),
    ],
    ids=["endless", "huge", "empty range of lengths", "empty range of numbers"],
)
def test_cannot(type: Any, message: str) -> None:
    """What has no value, or none that is of use, is said."""
    with pytest.raises(CannotSample, match=f"^{re.escape(message)}"):
        sample(type)


@given(
    low=st.integers(-(10**30), 10**30),
    width=st.integers(0, 50),
    step=st.integers(1, 40),
)
def test_integers(low: int, width: int, step: int) -> None:
    """A multiple within limits is found exactly where there is one."""
    type = Annotated[int, Field(ge=low, le=low + width, multiple_of=step)]
    exists = any(number % step == 0 for number in range(low, low + width + 1))
    try:
        assert low <= sample(type) <= low + width
    except CannotSample:
        assert not exists


class Filled(ContractModel, min_properties=1):
    ip: str | None = None


class Unfilled(ContractModel, min_properties=1):
    again: Unfilled | None = None


class Deep(ContractModel):
    filled: Filled | None = None
    unfilled: Unfilled | None = None


class Deeper(ContractModel):
    deep: Deep


class Deepest(ContractModel):
    deeper: Deeper


def test_what_needs_properties_has_them_at_any_depth_or_is_left_out() -> None:
    made = sample(Deepest).deeper.deep
    assert (made.filled, made.unfilled) == (Filled(ip="text"), None)


class Dated(ContractModel):
    """Of the first candidate the model says that it will not do."""

    when: datetime | date

    @model_validator(mode="after")
    def _is_no_moment(self) -> Dated:
        if isinstance(self.when, datetime):
            raise ValueError("a moment")
        return self


def test_a_date_is_no_moment_where_either_will_do() -> None:
    assert sample(Dated).when == date(2024, 1, 2)


class Chain(ContractModel):
    links: Annotated[list[Endless], Field(min_length=1)]


class Unlinked(ContractModel):
    links: list[Endless]


class Either(ContractModel):
    first: Endless | None
    second: Chain | int


@pytest.mark.parametrize(
    "type",
    [Endless, Chain, Annotated[list[Endless | Chain], Field(min_length=1)]],
)
def test_what_has_no_value_skips_the_test_that_asks_for_it(type: Any) -> None:
    with pytest.raises(SkipTest, match="^nothing made up fits .* finite value$"):
        sample(type)


def test_what_may_have_none_of_it_has_a_value() -> None:
    assert sample(Unlinked).links == []
    assert sample(Either).first is None


@pytest.mark.parametrize(
    ("schema", "endless"),
    [
        ({"minProperties": 1, "additionalProperties": {"$ref": "#/$defs/A"}}, True),
        ({"minProperties": 1, "additionalProperties": {"type": "string"}}, False),
        ({"minProperties": 1}, False),
        (
            {
                "minProperties": 1,
                "properties": {"a": {"$ref": "#/$defs/A"}},
                "additionalProperties": False,
            },
            True,
        ),
        (
            {
                "minProperties": 1,
                "properties": {"a": {"$ref": "#/$defs/A"}, "b": {"type": "null"}},
                "additionalProperties": False,
            },
            False,
        ),
        ({"prefixItems": [{"$ref": "#/$defs/A"}], "minItems": 1}, True),
        ({"prefixItems": [{"$ref": "#/$defs/A"}]}, False),
        ({"allOf": [{"$ref": "#/$defs/A"}]}, True),
        ({"enum": [1], "required": ["a"]}, False),
    ],
)
def test_what_is_endless(schema: dict[str, Any], endless: bool) -> None:
    again = {"required": ["a"], "properties": {"a": {"$ref": "#/$defs/A"}}}
    assert is_endless({**schema, "$defs": {"A": again}}) is endless


@pytest.mark.parametrize(
    "type",
    [
        Annotated[str, Field(min_length=3, max_length=2)],
        Annotated[int, Field(gt=1, lt=2)],
        Annotated[list[int], Field(min_length=10**9)],
    ],
)
def test_what_we_cannot_make_fails_the_test_that_asks_for_it(type: Any) -> None:
    """A test that is skipped is green."""
    with pytest.raises(CannotSample) as caught:
        sample(type)
    assert not isinstance(caught.value, SkipTest)


@pytest.mark.parametrize(
    ("type", "made"),
    [
        (UUID | str, "text"),  # a text of a parameter may be either
        (list[UUID | str], ["text"]),
        (list[None], [None]),  # an enum of null alone
        (list[Literal[None]], [None]),
    ],
)
def test_what_is_the_same_wherever_it_comes_from_is_chosen(
    type: object, made: object
) -> None:
    assert sample(type) == made


Only = TypeAliasType("Only", None)


def test_an_item_that_may_be_null_and_nothing_else_is_null() -> None:
    """As of a list of an enumeration whose one member is null."""
    assert sample(list[Literal[None] | None]) == [None]
    adapter = TypeAdapter(list[Only | None])
    assert adapter.json_schema()["items"] == {
        "anyOf": [{"$ref": "#/$defs/Only"}, {"type": "null"}]
    }
    assert sample(list[Only | None]) == [None]
