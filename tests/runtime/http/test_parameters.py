"""How parameters are written: the tables of OpenAPI, and what they leave open."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any
from urllib.parse import unquote
from uuid import UUID

import pytest
from pydantic import Field

from codegen.runtime.encoded import Base64, Base64Url
from codegen.runtime.http import Empty, Form, Json, Operation, Parameter
from codegen.runtime.http.request import build_request, others_of
from codegen.runtime.http.values.parameters import (
    Place,
    Style,
)
from codegen.runtime.http.values.reading import (
    ABSENT,
    query_of,
    read_absent,
    read_pairs,
)
from codegen.runtime.http.values.writing import (
    cookie_pairs,
    header_text,
    path_text,
    query_pairs,
    query_string,
)
from codegen.runtime.models import ContractModel

# OpenAPI 3.1.1, section 4.8.12.6, "Style Examples"
ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}


class Color(Enum):
    RED = "red"


class Filter(ContractModel):
    name: str
    age: int | None = None


@pytest.mark.parametrize(
    ("style", "explode", "value", "text"),
    [
        ("simple", False, "blue", "blue"),
        ("simple", False, ARRAY, "blue,black,brown"),
        ("simple", True, ARRAY, "blue,black,brown"),
        ("simple", False, OBJECT, "R,100,G,200,B,150"),
        ("simple", True, OBJECT, "R=100,G=200,B=150"),
        ("label", False, "blue", ".blue"),
        ("label", False, ARRAY, ".blue,black,brown"),
        ("label", True, ARRAY, ".blue.black.brown"),
        ("label", False, OBJECT, ".R,100,G,200,B,150"),
        ("label", True, OBJECT, ".R=100.G=200.B=150"),
        ("matrix", False, "", ";color"),
        ("matrix", True, ["blue", ""], ";color=blue;color"),
        ("matrix", False, "blue", ";color=blue"),
        ("matrix", False, ARRAY, ";color=blue,black,brown"),
        ("matrix", True, ARRAY, ";color=blue;color=black;color=brown"),
        ("matrix", False, OBJECT, ";color=R,100,G,200,B,150"),
        ("matrix", True, OBJECT, ";R=100;G=200;B=150"),
    ],
)
def test_path_styles(style: Style, explode: bool, value: object, text: str) -> None:
    parameter = Parameter(name="color", place="path", style=style, explode=explode)
    assert path_text(parameter, value) == text


@pytest.mark.parametrize(
    ("style", "explode", "value", "text"),
    [
        ("form", True, "blue", "color=blue"),
        ("form", False, ARRAY, "color=blue,black,brown"),
        ("form", True, ARRAY, "color=blue&color=black&color=brown"),
        ("form", False, OBJECT, "color=R,100,G,200,B,150"),
        ("form", True, OBJECT, "R=100&G=200&B=150"),
        ("spaceDelimited", False, ARRAY, "color=blue%20black%20brown"),
        ("spaceDelimited", False, OBJECT, "color=R%20100%20G%20200%20B%20150"),
        ("pipeDelimited", False, ARRAY, "color=blue%7Cblack%7Cbrown"),
        ("pipeDelimited", False, OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
        (
            "deepObject",
            True,
            OBJECT,
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        ),
        ("form", True, [], ""),
        ("form", False, [], ""),
        ("form", True, "", "color="),
    ],
)
def test_query_styles(style: Style, explode: bool, value: object, text: str) -> None:
    parameter = Parameter(name="color", place="query", style=style, explode=explode)
    assert "&".join("=".join(pair) for pair in query_pairs(parameter, value)) == text


@pytest.mark.parametrize(
    ("place", "style", "exploded"),
    [
        ("path", "simple", False),
        ("query", "form", True),
        ("header", "simple", False),
        ("cookie", "form", True),
    ],
)
def test_defaults_of_places(place: Place, style: Style, exploded: bool) -> None:
    parameter = Parameter(name="x", place=place)
    assert parameter.effective_style == style
    assert parameter.exploded is exploded


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (False, "false"),
        (3, "3"),
        (2.5, "2.5"),
        (Decimal("1.50"), "1.50"),
        (Color.RED, "red"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (datetime(2026, 1, 2, 3, 4, tzinfo=UTC), "2026-01-02T03%3A04%3A00Z"),
        ("a b/c?d&e=f", "a%20b%2Fc%3Fd%26e%3Df"),
        ("Zoë", "Zo%C3%AB"),
    ],
)
def test_values(value: object, text: str) -> None:
    assert path_text(Parameter(name="x", place="path"), value) == text
    assert query_pairs(Parameter(name="x", place="query"), value) == [("x", text)]


def test_reserved_characters_stay_where_the_contract_says_so() -> None:
    parameter = Parameter(name="x", place="query", allow_reserved=True)
    assert query_pairs(parameter, "a/b c") == [("x", "a/b%20c")]


def test_models_are_objects_and_unset_fields_absent() -> None:
    parameter = Parameter(name="filter", place="query", style="deepObject")
    assert query_pairs(parameter, Filter(name="a")) == [("filter%5Bname%5D", "a")]


@pytest.mark.parametrize(
    ("type", "value", "text"),
    [
        (Base64, b"\xfb\xff/", "%2B%2F8v"),
        (Base64Url, b"\xfb\xff/", "-_8v"),
        (list[Base64] | None, [b"a", b"\xfb"], "YQ%3D%3D&raw=%2Bw%3D%3D"),
    ],
)
def test_bytes_are_written_as_their_type_has_them(
    type: Any, value: object, text: str
) -> None:
    parameter = Parameter(name="raw", place="query", type=type)
    pairs = query_pairs(parameter, value)
    assert "&".join(f"{name}={one}" for name, one in pairs) == f"raw={text}"
    assert read_pairs(parameter, pairs) == value


def test_content_in_place_of_a_style() -> None:
    content = Json(Filter)
    query = Parameter(name="filter", place="query", content=content)
    assert query_pairs(query, Filter(name="a")) == [
        ("filter", "%7B%22name%22%3A%22a%22%7D")
    ]
    header = Parameter(name="X-Filter", place="header", content=content)
    assert header_text(header, Filter(name="a")) == '{"name":"a"}'


@pytest.mark.parametrize("value", ["", ".", "..", []])
def test_a_path_parameter_cannot_change_the_path(value: object) -> None:
    with pytest.raises(ValueError) as caught:
        path_text(Parameter(name="id", place="path"), value)
    shown = "" if value == [] else value
    assert str(caught.value) == f"path parameter 'id' cannot be {shown!r}"


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\x00", "a\x7f"])
def test_a_header_parameter_cannot_add_headers(value: str) -> None:
    with pytest.raises(ValueError) as caught:
        header_text(Parameter(name="X-Id", place="header"), value)
    assert str(caught.value) == (
        "header parameter 'X-Id' must not contain control characters"
    )


def test_cookies() -> None:
    assert cookie_pairs(Parameter(name="id", place="cookie"), 5) == [("id", "5")]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a;b=c", "a%3Bb=c"),
        ("a\r\nb", "a%0D%0Ab"),
        ('a "b", c\\', "a%20%22b%22%2C%20c%5C"),
        ("Zoë", "Zo%C3%AB"),
        ("a%2Fb%", "a%252Fb%"),
        ("YWJj+/==", "YWJj+/=="),
    ],
)
def test_what_a_cookie_cannot_have_is_escaped(value: str, text: str) -> None:
    assert cookie_pairs(Parameter(name="id", place="cookie"), value) == [("id", text)]


@pytest.mark.parametrize(
    ("value", "what"),
    [
        ("a;b=c", "';'"),
        ("a b", "' '"),
        ("a\r\nb", "control characters"),
    ],
)
def test_a_cookie_that_escapes_nothing_cannot_add_cookies(
    value: str, what: str
) -> None:
    parameter = Parameter(name="id", place="cookie", style="cookie")
    with pytest.raises(ValueError) as caught:
        cookie_pairs(parameter, value)
    assert str(caught.value) == f"cookie parameter 'id' must not contain {what}"


def test_a_cookie_of_the_style_cookie_stays_as_it_is() -> None:
    parameter = Parameter(name="id", place="cookie", style="cookie")
    assert cookie_pairs(parameter, "a%20b") == [("id", "a%20b")]
    assert cookie_pairs(parameter, ["a", "b"]) == [("id", "a"), ("id", "b")]


def test_an_item_in_a_header_cannot_be_two() -> None:
    parameter = Parameter(name="X-Ids", place="header")
    with pytest.raises(ValueError, match="^header parameter 'X-Ids': an item must not"):
        header_text(parameter, ["a,b"])
    assert header_text(parameter, "a,b") == "a,b"


@pytest.mark.parametrize(
    ("style", "value", "word"),
    [
        ("pipeDelimited", ["a|b", "c"], "a pipe"),
        ("pipeDelimited", {"a|b": "c"}, "a pipe"),
        ("spaceDelimited", ["a b", "c"], "a space"),
        ("spaceDelimited", {"a": "b c"}, "a space"),
    ],
)
def test_a_delimiter_in_an_item_cannot_be_told(
    style: Style, value: object, word: str
) -> None:
    parameter = Parameter(name="ids", place="query", style=style, explode=False)
    with pytest.raises(ValueError, match=f"^query parameter 'ids': .* contain {word}"):
        query_pairs(parameter, value)


def test_a_delimiter_that_is_escaped_is_part_of_an_item() -> None:
    parameter = Parameter(name="ids", place="query", explode=False)
    assert query_pairs(parameter, ["a,b", "c"]) == [("ids", "a%2Cb,c")]
    bare = Parameter(name="ids", place="query", explode=False, allow_reserved=True)
    with pytest.raises(ValueError, match="must not contain a comma"):
        query_pairs(bare, ["a,b", "c"])


def test_a_delimiter_in_a_path_or_a_name_cannot_be_told() -> None:
    label = Parameter(name="ids", place="path", style="label", explode=True)
    with pytest.raises(ValueError, match="must not contain a dot"):
        path_text(label, ["a.b", "c"])
    header = Parameter(name="X", place="header", explode=True)
    with pytest.raises(ValueError, match="must not contain an equals sign"):
        header_text(header, {"a=b": "c"})


def test_several_texts_of_anything_are_a_list() -> None:
    anything = Parameter(name="any", place="query", type=Any)
    pairs = query_pairs(anything, [1, {"a": 2}])
    assert read_pairs(anything, pairs) == ["1", '{"a":2}']
    assert read_pairs(anything, [("any", "1")]) == "1"


@pytest.mark.parametrize(
    ("value", "text"),
    [("a%2Fb", "a%2Fb"), ("a%b", "a%25b"), ("a&b=c#d+e", "a%26b=c%23d%2Be")],
)
def test_reserved_characters_that_would_end_the_parameter_do_not_stay(
    value: str, text: str
) -> None:
    parameter = Parameter(name="x", place="query", allow_reserved=True)
    assert query_pairs(parameter, value) == [("x", text)]


def test_reserved_characters_in_a_path_are_none_that_end_its_part() -> None:
    parameter = Parameter(name="x", place="path", allow_reserved=True)
    assert path_text(parameter, "a/b?c:d@e") == "a%2Fb%3Fc:d@e"
    with pytest.raises(ValueError, match="cannot be"):
        path_text(parameter, "%2E.")


def test_what_is_inside_of_an_object() -> None:
    nested = {"a": {"b": [1, 2]}, "c": True}
    deep = Parameter(name="f", place="query", style="deepObject")
    assert [unquote(name) for name, _ in query_pairs(deep, nested)] == [
        "f[a][b]",
        "f[a][b]",
        "f[c]",
    ]
    assert query_pairs(Parameter(name="f", place="query"), nested) == [
        ("a", "%7B%22b%22%3A%5B1%2C2%5D%7D"),
        ("c", "true"),
    ]


def test_the_whole_query_is_one_value() -> None:
    as_json = Parameter(name="q", place="querystring", content=Json(Filter))
    assert query_string(as_json, Filter(name="a b")) == "%7B%22name%22%3A%22a%20b%22%7D"
    as_form = Parameter(name="q", place="querystring", content=Form(Filter))
    assert query_string(as_form, Filter(name="a b", age=1)) == "name=a+b&age=1"


FIND: Operation[None] = Operation(
    name="find",
    method="GET",
    path="/",
    parameters=(
        Parameter(name="page", place="query", style="deepObject", type=Filter),
        Parameter(name="where", place="query", type=dict[str, str]),
        Parameter(name="sort", place="query"),
    ),
    results={204: Empty()},
)


def test_an_open_object_leaves_others_their_keys() -> None:
    """Those in brackets too."""
    query = {"page": Filter(name="a", age=3), "where": {"color": "red"}}
    pairs = query_of(build_request(FIND, query=query).target.partition("?")[2])
    for parameter in FIND.parameters[:2]:
        others = others_of(FIND, parameter)
        assert read_pairs(parameter, pairs, others) == query[parameter.name]


@pytest.mark.parametrize("name", ["sort", "page[size]", "page"])
def test_a_member_that_would_be_another_parameter_is_not_sent(name: str) -> None:
    with pytest.raises(ValueError, match="^query parameter 'where': its member"):
        build_request(FIND, query={"where": {name: "x"}})


def test_a_list_that_must_be_there_may_be_empty() -> None:
    """Of an empty one there is nothing to be seen."""
    many = Parameter(name="ids", place="query", type=list[int], required=True)
    assert query_pairs(many, []) == []
    assert read_absent(many) == []
    some = Annotated[list[int], Field(min_length=1)]
    assert read_absent(Parameter(name="ids", place="query", type=some)) is ABSENT
