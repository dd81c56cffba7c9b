"""What the client writes into a request is what the server reads there."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum, IntEnum
from functools import cache
from typing import Annotated, Any
from urllib.parse import quote
from uuid import UUID

import pytest
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from pydantic import Field, TypeAdapter

from codegen.runtime.http import Empty, File, Form, Json, Operation, Parameter, Text
from codegen.runtime.http.request import build_request
from codegen.runtime.http.server.binding import read_parameter
from codegen.runtime.http.transports.asgi import AsgiTransport
from codegen.runtime.http.values.parameters import DEFAULT_STYLES, Place, Style
from codegen.runtime.models import ContractModel


class Color(Enum):
    RED = "red"
    BLUE = "dark blue, or so"


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Inner(ContractModel):
    on: bool
    when: date | None = None


class Filter(ContractModel):
    name: str
    age: int | None = None
    exact: Decimal | None = None
    level: Level | None = None


class Deep(ContractModel):
    name: str
    tags: list[str] | None = None
    inner: Inner | None = None


PLACES: dict[Place, tuple[Style, ...]] = {
    "path": ("simple", "label", "matrix"),
    "query": ("form",),
    "header": ("simple",),
    "cookie": ("form", "cookie"),
}
EVERY = [
    (place, style, explode)
    for place, styles in PLACES.items()
    for style in styles
    for explode in (False, True)
]
WAYS = [*EVERY, ("query", "spaceDelimited", False), ("query", "pipeDelimited", False)]

# What no text of a header, and no escaped text, has.
ASCII = st.characters(min_codepoint=33, max_codepoint=126)
ANY = st.characters(exclude_categories=["Cs"])


def texts(place: Place, style: Style, *, listed: bool, exploded: bool) -> Any:
    """Texts that the place can carry at all."""
    if place == "header":
        without = st.characters(
            min_codepoint=33, max_codepoint=126, exclude_characters=",=" * listed
        )
        return st.text(without, min_size=1)
    if style == "cookie":
        # RFC 6265 (4.1.1): nothing is escaped there.
        without = st.characters(
            min_codepoint=33, max_codepoint=126, exclude_characters='";\\,'
        )
        return st.text(without)
    if place == "path":
        ends = "." if style == "label" and exploded else ""
        found = st.text(
            st.characters(exclude_categories=["Cs"], exclude_characters=ends + "/"),
            min_size=1,
        )
        return found.filter(lambda text: text not in (".", ".."))
    if listed and style in ("spaceDelimited", "pipeDelimited"):
        return st.text(
            st.characters(exclude_categories=["Cs"], exclude_characters=" |"),
        )
    return st.text(ANY)


PIECES = [*' \t",;=.%+&|/\\[]{}:a1é-', "%20", "null", "true", '"a"', "\n"]
"""What means something somewhere on the way."""
TRICKY = st.lists(st.sampled_from(PIECES), max_size=3).map("".join)


SCALARS: dict[Any, Any] = {
    int: st.integers(),
    bool: st.booleans(),
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    UUID: st.uuids(),
    Level: st.sampled_from(Level),
    float: st.floats(allow_nan=False, allow_infinity=False),
}


def there_and_back(parameter: Parameter, value: object) -> Any:
    """Write *value* into a request, and read it as a server gets it."""
    slot = f"/{{{parameter.name}}}" if parameter.place == "path" else ""
    operation: Operation[None] = Operation(
        name="ask",
        method="GET",
        path=f"/things{slot}",
        parameters=(parameter, Parameter(name="other", place="query")),
        results={204: Empty()},
    )
    given: Any = {parameter.place: {parameter.name: value}}
    request = build_request(operation, **given)
    path, _, query = request.target.partition("?")
    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": f"/prefix{path}".encode("ascii"),
        "query_string": query.encode("ascii"),
        "headers": [
            # Any peer takes what stands around a value for none of it (RFC 9110, 5.5).
            (name.lower().encode("ascii"), text.encode("ascii").strip(b" \t"))
            for name, text in request.headers.items()
        ],
    }
    return read_parameter(Request(scope), operation, parameter.place, parameter.name)


@cache
def parameter(place: Place, style: Style, explode: bool, type: Any) -> Parameter:
    return Parameter(name="color", place=place, style=style, explode=explode, type=type)


@pytest.mark.parametrize(("place", "style", "explode"), EVERY)
@given(data=st.data())
@settings(max_examples=30)
def test_a_text(place: Place, style: Style, explode: bool, data: Any) -> None:
    value = data.draw(texts(place, style, listed=False, exploded=explode))
    assert there_and_back(parameter(place, style, explode, str), value) == value


@pytest.mark.parametrize(("place", "style", "explode"), EVERY)
@given(data=st.data())
@settings(max_examples=25)
def test_a_number_a_date_and_the_like(
    place: Place, style: Style, explode: bool, data: Any
) -> None:
    type = data.draw(st.sampled_from(list(SCALARS)))
    value = data.draw(SCALARS[type])
    assert there_and_back(parameter(place, style, explode, type), value) == value
    found = there_and_back(parameter(place, style, explode, type | None), value)
    assert found == value


@pytest.mark.parametrize(("place", "style", "explode"), WAYS)
@given(data=st.data())
@settings(max_examples=30)
def test_a_list(place: Place, style: Style, explode: bool, data: Any) -> None:
    item = texts(place, style, listed=True, exploded=explode)
    value = data.draw(st.lists(item, min_size=1))
    found = there_and_back(parameter(place, style, explode, list[str]), value)
    assert found == value
    numbers = data.draw(st.lists(st.integers(), min_size=1))
    found = there_and_back(parameter(place, style, explode, list[int]), numbers)
    assert found == numbers


def arrives(parameter: Parameter, value: object) -> bool:
    """Whether *value* is sent; it is read as it was then."""
    try:
        found = there_and_back(parameter, value)
    except RequestValidationError:
        raise
    except ValueError as refused:
        assert parameter.name in str(refused)
        return False
    assert found == value
    return True


OBJECTS: list[Any] = [*WAYS, ("query", "deepObject", True)]


@pytest.mark.parametrize(("place", "style", "explode"), OBJECTS)
@given(text=TRICKY, texts=st.lists(TRICKY, max_size=3), data=st.data())
@settings(max_examples=60)
def test_whatever_is_sent_arrives(
    place: Place, style: Style, explode: bool, text: str, texts: list[str], data: Any
) -> None:
    """Or is refused: by whoever sends it, and not by whoever gets it."""

    def made(type: Any) -> Parameter:
        return replace(parameter(place, style, explode, type), required=True)

    if style != "deepObject":
        arrives(made(str), text)
        arrives(made(list[str]), texts)
        arrives(made(list[str] | None), texts)
    arrives(made(dict[str, str]), dict.fromkeys(texts, text))
    age = data.draw(st.none() | st.integers())
    given = Filter(name=text) if age is None else Filter(name=text, age=age)
    arrives(made(Filter), given)


@pytest.mark.parametrize(
    ("place", "style", "explode", "type", "value", "sent"),
    [
        ("header", "simple", False, str, " a", False),
        ("header", "simple", False, str, "a\t", False),
        ("header", "simple", False, str, "a b", True),
        ("header", "simple", False, list[str], ["a b", "c"], True),
        ("header", "simple", False, list[str], [" a", "b"], False),
        ("header", "simple", False, list[str], ["a", "b "], False),
        ("header", "simple", True, dict[str, str], {"a": " b"}, False),
        ("header", "simple", False, dict[str, str], {"a ": "b"}, False),
        ("header", "simple", True, dict[str, str], {"": "b"}, False),
        ("header", "simple", False, list[str], [], True),
        ("header", "simple", False, list[str], [""], False),
        ("header", "simple", False, list[str], ["", ""], True),
        ("header", "simple", False, list[int], [], True),
        ("path", "matrix", False, list[str], [], True),
        ("path", "matrix", False, list[str], [""], False),
        ("path", "matrix", False, list[str], ["", ""], True),
        ("path", "matrix", False, list[int] | None, [], True),
        ("path", "matrix", True, list[str], [""], True),
        ("path", "matrix", True, list[str], [], False),
        ("path", "matrix", True, dict[str, str], {"": "b"}, False),
        ("cookie", "cookie", True, str, "%20+", True),
        ("cookie", "cookie", True, list[str], ["%2C", "a"], True),
        ("cookie", "cookie", False, list[str], ["%2C", "a"], True),
        ("cookie", "cookie", True, dict[str, str], {"%61": "%61"}, True),
        ("cookie", "cookie", True, dict[str, str], {"a=b": "c"}, False),
        ("cookie", "cookie", True, dict[str, str], {"a b": "c"}, False),
        ("cookie", "cookie", True, dict[str, str], {"é": "c"}, False),
        ("cookie", "form", True, dict[str, str], {"": "c"}, False),
        ("cookie", "form", True, dict[str, str], {"a b": " c"}, True),
        ("query", "form", True, dict[str, str], {"[a]": "b"}, True),
        ("query", "form", False, dict[str, str], {"[a]": "b"}, True),
        ("header", "simple", True, dict[str, str], {"[a][b]": "c"}, True),
        ("query", "deepObject", True, dict[str, str], {"[a]": "b", "": "c"}, True),
        ("query", "form", False, dict[str, Any], {'{"a":1': '"b":2}'}, False),
        ("query", "form", False, dict[str, Any], {'{"a":1': "b"}, True),
        ("header", "simple", False, dict[str, Any], {'{"a":1': '"b":2}'}, False),
        ("path", "matrix", False, dict[str, Any], {'{"a":1': '"b":2}'}, False),
        ("cookie", "form", False, dict[str, Any], {'{"a":1': '"b":2}'}, False),
        ("query", "deepObject", True, dict[str, Any], {"a][b": "c"}, False),
        ("query", "deepObject", True, dict[str, Any], {"a[": {"b": "c"}}, False),
        ("query", "deepObject", True, dict[str, Any], {"a": {"b]": "c"}}, False),
        ("query", "deepObject", True, dict[str, Any], {"a": {"b": "c"}}, True),
    ],
)
def test_what_is_sent_and_what_is_not(
    place: Any, style: Any, explode: bool, type: Any, value: Any, sent: bool
) -> None:
    made = replace(parameter(place, style, explode, type), required=True)
    assert arrives(made, value) is sent


@pytest.mark.parametrize("place", ["query", "cookie"])
@pytest.mark.parametrize(
    ("type", "refused"),
    [
        (list[int] | None, True),
        (dict[str, int] | None, True),
        (Annotated[list[int], Field(min_length=1)] | None, False),
        (list[int], True),
    ],
)
def test_null_is_not_sent_where_absent_means_empty(
    place: Any, type: Any, refused: bool
) -> None:
    """What must be there is empty where there is nothing to be seen of it."""
    made = Parameter(name="color", place=place, type=type, required=True)
    assert arrives(made, None) is not refused
    assert arrives(replace(made, required=False), None)


@pytest.mark.parametrize("name", ["%63olor", "co+lor", "%"])
@pytest.mark.parametrize("explode", [False, True])
def test_a_name_is_not_decoded_where_none_is_escaped(name: str, explode: bool) -> None:
    made = Parameter(
        name=name, place="cookie", style="cookie", explode=explode, type=str
    )
    assert arrives(made, "a")
    operation: Operation[None] = replace(HEADED, parameters=(made,))
    request = build_request(operation, cookie={name: "%20"})
    assert request.headers["Cookie"] == f"{name}=%20"


def test_a_header_that_is_text_as_a_whole_keeps_its_ends() -> None:
    made = Parameter(name="color", place="header", content=Text())
    assert arrives(made, "a b")
    assert not arrives(made, "a ")


@pytest.mark.parametrize(
    ("place", "style", "explode"), [*WAYS, ("query", "deepObject", True)]
)
@given(data=st.data())
@settings(max_examples=30)
@example(data=None)
def test_an_object(place: Place, style: Style, explode: bool, data: Any) -> None:
    given: dict[str, Any] = {"name": "a"}
    if data is not None:
        name = texts(place, style, listed=True, exploded=explode)
        given["name"] = data.draw(name)
        more = st.fixed_dictionaries(
            {},
            optional={
                "age": st.integers(),
                "exact": st.sampled_from([Decimal("1.50"), Decimal(7)]),
                "level": st.sampled_from(Level),
            },
        )
        given |= data.draw(more)
    dotted = style == "label" and explode and given.get("exact") == Decimal("1.50")
    if dotted:
        given.pop("exact")  # a dot stands between members there
    value = Filter(**given)
    found = there_and_back(parameter(place, style, explode, Filter), value)
    assert found == value
    assert found.model_fields_set == value.model_fields_set


@pytest.mark.parametrize(
    ("place", "style", "explode"), [*WAYS, ("query", "deepObject", True)]
)
@given(data=st.data())
@settings(max_examples=25)
def test_an_object_of_any_names(
    place: Place, style: Style, explode: bool, data: Any
) -> None:
    name = st.text("abcXYZ_-", min_size=1)
    value = data.draw(st.dictionaries(name, st.integers(), min_size=1))
    found = there_and_back(parameter(place, style, explode, dict[str, int]), value)
    assert found == value


@given(
    name=st.text(ANY),
    tags=st.none() | st.lists(st.text(ANY), min_size=2),
    inner=st.none() | st.builds(Inner, on=st.booleans(), when=st.dates()),
)
@settings(max_examples=30)
def test_what_is_inside_of_an_object(
    name: str, tags: list[str] | None, inner: Inner | None
) -> None:
    given: dict[str, Any] = {"name": name, "tags": tags, "inner": inner}
    value = Deep(**{word: one for word, one in given.items() if one is not None})
    for style, explode in (("deepObject", True), ("form", True)):
        made = parameter("query", style, explode, Deep)
        assert there_and_back(made, value) == value


CONTENT = [
    ("path", Json(Filter)),
    ("query", Json(Filter)),
    ("cookie", Json(Filter)),
    ("querystring", Json(Filter)),
    ("querystring", Form(Filter)),
]


@pytest.mark.parametrize(("place", "content"), CONTENT)
@given(name=st.text(ANY), age=st.none() | st.integers())
@settings(max_examples=30)
def test_a_media_type(place: Place, content: Any, name: str, age: int | None) -> None:
    value = Filter(name=name) if age is None else Filter(name=name, age=age)
    if place == "path" and "/" in name:
        return  # see `test_a_slash_in_a_path`
    made = Parameter(name="color", place=place, content=content)
    assert there_and_back(made, value) == value


def test_a_slash_in_a_path() -> None:
    """Read here as it was meant; whether it gets here is for the router to say."""
    assert there_and_back(parameter("path", "simple", False, str), "a/b") == "a/b"


@pytest.mark.parametrize("value", [None, 0, "", [], "0"])
def test_a_union_of_one_and_many(value: Any) -> None:
    made = parameter("query", "form", True, str | list[str] | None)
    expected = {0: "0"}.get(value, value) if not isinstance(value, list) else None
    assert there_and_back(made, value) == expected
    many = ["a", "b,c"]
    assert there_and_back(made, many) == many


class Loose(ContractModel):
    red: int | None = None


def scoped(parameter: Parameter, query: str = "", **headers: str) -> Any:
    operation: Operation[None] = Operation(
        name="ask",
        method="GET",
        path="/things",
        parameters=(parameter,),
        results={204: Empty()},
    )
    lines = [(n.encode(), text.encode()) for n, text in headers.items()]
    scope = {
        "type": "http",
        "path": "/things",
        "query_string": query.encode(),
        "headers": lines,
    }
    return read_parameter(Request(scope), operation, parameter.place, parameter.name)


@pytest.mark.parametrize(
    ("type", "value"),
    [
        (dict[str, int], {}),
        (dict[str, int] | None, {}),
        (Loose, Loose()),
        (list[int] | dict[str, int], {}),
        (Annotated[dict[str, int], Field(min_length=1)] | None, None),
    ],
)
@pytest.mark.parametrize("place", ["query", "cookie"])
def test_an_object_without_members_is_nothing_on_the_wire(
    place: Any, type: Any, value: Any
) -> None:
    said = Parameter(name="color", place=place, type=type, required=True)
    assert scoped(said) == value


def test_an_object_that_needs_members_must_be_there() -> None:
    closed = Annotated[dict[str, int], Field(min_length=1)]
    said = Parameter(name="color", place="query", type=closed, required=True)
    with pytest.raises(RequestValidationError, match="Field required"):
        scoped(said)


@pytest.mark.parametrize("place", ["query", "cookie", "path"])
@pytest.mark.parametrize("explode", [True, False])
@given(raw=st.binary(min_size=1))
@settings(max_examples=30)
def test_bytes_are_escaped_one_by_one(place: Any, explode: bool, raw: bytes) -> None:
    assume(place != "path" or (raw not in (b".", b"..") and b"/" not in raw))
    said = parameter(place, DEFAULT_STYLES[place], explode, File)
    assert there_and_back(said, File(raw)) == File(raw)
    if place == "query":
        listed = parameter(place, "form", explode, list[File])
        assert there_and_back(listed, [File(raw), File(b"b")]) == [
            File(raw),
            File(b"b"),
        ]


def test_bytes_in_a_query_as_others_write_them() -> None:
    said = parameter("query", "form", True, File)
    assert scoped(said, "color=a%FF+%00") == File(b"a\xff \x00")
    with pytest.raises(ValueError, match="ASCII"):
        build_request(HEADED, header={"x-raw": File(b"\xff")})


def test_a_text_that_is_no_text_is_not_sent() -> None:
    said = parameter("query", "form", True, str)
    with pytest.raises(UnicodeEncodeError):
        there_and_back(said, "a\udcff")


HEADED: Operation[None] = Operation(
    name="ask",
    method="GET",
    path="/things",
    parameters=(Parameter(name="x-raw", place="header", type=File),),
    results={204: Empty()},
)


FOREIGN: list[Any] = [
    # Many clients escape the commas between items as well.
    (parameter("query", "form", False, list[int]), "color=1%2C2", [1, 2]),
    (parameter("query", "form", False, list[str]), "color=a%2Cb", ["a,b"]),
    (parameter("query", "form", False, list[int]), "color=", []),
    (parameter("query", "form", True, list[str]), "color=", [""]),
    (
        parameter("query", "spaceDelimited", False, list[str]),
        "color=a+b",
        ["a", "b"],
    ),
    (
        parameter("query", "pipeDelimited", False, list[str]),
        "color=a|b",
        ["a", "b"],
    ),
    (parameter("query", "form", True, str), "color=a+b", "a b"),
    (parameter("query", "form", True, int), "color=1&color=2", 2),
    (parameter("query", "form", True, int | None), "color=", None),
    (parameter("query", "form", True, date | None), "color=null", None),
    (parameter("query", "form", True, Filter), "other=1", None),
    (
        parameter("query", "deepObject", True, dict[str, Any]),
        "color[a][b]=1&color[c]=2",
        {"a": {"b": "1"}, "c": "2"},
    ),
]


@pytest.mark.parametrize(("made", "query", "value"), FOREIGN)
def test_what_others_write(made: Parameter, query: str, value: object) -> None:
    if value is None and made.type == (date | None):
        with pytest.raises(RequestValidationError):
            scoped(made, query)
    else:
        assert scoped(made, query) == value


def test_a_header_in_several_lines_is_one_list() -> None:
    made = Parameter(name="x-ids", place="header", type=list[int])
    operation: Operation[None] = Operation(
        name="ask",
        method="GET",
        path="/",
        parameters=(made,),
        results={204: Empty()},
    )
    lines = [(b"x-ids", b"1, 2"), (b"x-ids", b"3")]
    request = Request({"type": "http", "path": "/", "headers": lines})
    assert read_parameter(request, operation, "header", "x-ids") == [1, 2, 3]


def test_what_is_missing_or_wrong_says_where() -> None:
    made = Parameter(name="q", place="query", type=int, required=True)
    with pytest.raises(RequestValidationError) as caught:
        scoped(made)
    assert caught.value.errors()[0]["loc"] == ("query", "q")
    with pytest.raises(RequestValidationError) as caught:
        scoped(made, "q=x")
    assert caught.value.errors()[0]["loc"] == ("query", "q")
    assert "input" not in caught.value.errors()[0]


@pytest.mark.parametrize("type", [date, datetime, date | None])
@pytest.mark.parametrize("text", ["0", "-1", "1.5", "1700000000"])
def test_a_date_is_no_number(type: Any, text: str) -> None:
    """pydantic takes a number for seconds since 1970."""
    with pytest.raises(RequestValidationError):
        scoped(parameter("query", "form", True, type), f"color={text}")


def test_json_in_a_query_is_strict() -> None:
    made = Parameter(name="q", place="query", content=Json(Filter))
    assert scoped(made, "q={%22name%22:%22a%22,%22age%22:1.0}") == Filter(
        name="a", age=1
    )
    for wrong in ('{"name":"a","age":true}', '{"name":"a","age":"1"}', "NaN"):
        with pytest.raises(RequestValidationError):
            scoped(made, f"q={quote(wrong)}")


@pytest.mark.parametrize(
    ("style", "explode"), [(s, e) for p, s, e in EVERY if p == "path"]
)
@pytest.mark.parametrize("value", [["a,b", "c;d=e", "%2C f"], ["é"], ["1"]])
def test_a_list_in_a_path_through_a_router(
    style: Style, explode: bool, value: list[str]
) -> None:
    """A router decodes the path before it looks at it."""
    made = parameter("path", style, explode, list[str])
    operation: Operation[None] = Operation(
        name="ask",
        method="GET",
        path="/things/{color}/x",
        parameters=(made,),
        results={204: Empty()},
    )
    got: list[Any] = []
    app = FastAPI()

    @app.get("/v1/things/{color}/x")
    async def ask(request: Request) -> None:
        got.append(read_parameter(request, operation, "path", "color"))

    request = build_request(operation, path={"color": value})
    url = f"http://a/v1{request.target}"
    sending = AsgiTransport(app).send(request, url, limit=None, connect=None)
    assert asyncio.run(sending).status == 200
    assert got == [value]


def test_types_are_known_once() -> None:
    made = Parameter(name="q", place="query", type=list[int])
    built: list[Any] = []
    before = TypeAdapter.__init__

    def counted(self: Any, *args: Any, **options: Any) -> None:
        built.append(args)
        before(self, *args, **options)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(TypeAdapter, "__init__", counted)
        assert scoped(made, "q=1") == [1]
        assert scoped(made, "q=2") == [2]
    assert len(built) == 1


@pytest.mark.parametrize(
    ("made", "query"),
    [
        (parameter("query", "form", True, dict[str, Any]), "%FF=1"),
        (parameter("query", "form", False, dict[str, Any]), "color=%FF,1"),
        (parameter("query", "form", False, dict[str, Any]), "color=%7B%22a%22:%22%FF"),
        (parameter("query", "deepObject", True, dict[str, Any]), "color[%FF]=1"),
        (parameter("query", "deepObject", True, dict[str, Any]), "color[a][%FF]=1"),
        (
            parameter("query", "deepObject", True, dict[str, Any]),
            "color[a]=b&color[a]=%FF",
        ),
    ],
)
def test_names_and_texts_deep_inside_are_utf_8(made: Parameter, query: str) -> None:
    with pytest.raises(RequestValidationError) as caught:
        scoped(made, query)
    assert caught.value.errors()[0]["msg"] == "not UTF-8"


LONE = dict[str, str]


@pytest.mark.parametrize("query", ["color=a", "color=a,1,b", "color=a%2C1"])
def test_a_name_without_a_value_is_no_object(query: str) -> None:
    with pytest.raises(RequestValidationError, match="an object"):
        scoped(parameter("query", "form", False, LONE), query)


def test_an_object_in_one_text_may_be_json() -> None:
    made = parameter("query", "form", False, LONE)
    for text in ('{"a":"1"}', '{"a":"1","b":"2"}'):
        for query in (f"color={text}", f"color={quote(text)}"):
            assert scoped(made, query)["a"] == "1"
    assert scoped(made, "color=") == {}


def test_a_name_without_a_value_is_no_object_in_a_header() -> None:
    made = parameter("header", "simple", True, LONE)
    assert scoped(made, color="a=1, c=") == {"a": "1", "c": ""}
    with pytest.raises(RequestValidationError, match="an object"):
        scoped(made, color="a=1,b,c=")


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("%7B%22a%22:%22%FF%22%7D", "unicode"),
        ("%7B%22a%22:NaN%7D", "NaN"),
        ("a=%FF", None),
    ],
)
def test_a_whole_query_is_strict(query: str, message: str | None) -> None:
    content: Any = Json(dict[str, Any]) if message else Form(dict[str, Any])
    made = Parameter(name="all", place="querystring", content=content)
    with pytest.raises(RequestValidationError, match=message or "not UTF-8"):
        scoped(made, query)
