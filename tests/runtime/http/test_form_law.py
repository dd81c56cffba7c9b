"""What a client writes into a form, or a deepObject, is what the server reads there.

Or the client refuses to write it. An optional list without items is none: of it there is
nothing to be seen (RFC 6570, 2.3).
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import Field, create_model

from codegen.runtime.http import File, Form, Json, Multipart, Parameter, Part
from codegen.runtime.http.request import build_request
from codegen.runtime.models import ContractModel
from tests.runtime.http.test_forms import Service
from tests.runtime.http.test_parameter_law import TRICKY, arrives

AS_JSON = Part(content_type="application/json")
DEEP = Part(style="deepObject", explode=True)
APART = Part(style="form", explode=True)
JOINED = Part(style="form", explode=False)
PARTS = [None, AS_JSON, DEEP, APART, JOINED]


class Word(StrEnum):
    LIST = "[1]"
    NULL = "null"
    EMPTY = ""
    PLAIN = "x"


class Inner(ContractModel):
    tags: list[str]
    note: str | None = None
    raw: File | None = None


class Outer(ContractModel):
    core: Inner
    rest: Inner | None = None


class Body(ContractModel):
    texts: list[str]
    more: list[str] | None = None
    names: dict[str, str] | None = None
    many: dict[str, list[str]] | None = None
    lists: list[list[str]] | None = None
    words: list[Word] | None = None
    days: list[date] | None = None
    files: list[File] | None = None
    maybe: list[str | None] | None = None
    either: str | list[str] | None = None
    inner: Inner | None = None
    outer: Outer | None = None
    anything: list[Any] | None = None


class Holder(ContractModel):
    """What has the field of a test."""


class Sent:
    """Sends forms to a service of one content."""

    def __init__(self, content: Any) -> None:
        self._service = Service(content)

    def arrives(self, value: Any) -> bool:
        """Whether *value* is sent; it is read as it was then."""
        try:
            request = build_request(self._service.operation, body=value)
        except ValueError as refused:
            assert str(refused)
            return False
        reply = self._service.raw(request)
        assert reply.status == 204, (reply.body, request.body)
        assert self._service.got == value, request.body
        return True


RAW = st.binary(max_size=3) | st.sampled_from([b"[1]", b'["a"]', b"null", b"{}", b""])
INNER = st.builds(
    Inner,
    tags=st.lists(TRICKY, max_size=2),
    note=TRICKY,
    raw=st.none() | st.builds(File, RAW),
) | st.builds(Inner, tags=st.lists(TRICKY, max_size=2))
SOME = st.lists(TRICKY, min_size=1, max_size=3)
FIELDS: dict[str, Any] = {
    "more": SOME,
    "names": st.dictionaries(TRICKY, TRICKY, min_size=1, max_size=2),
    "many": st.dictionaries(TRICKY, st.lists(TRICKY, max_size=2), min_size=1),
    "lists": st.lists(st.lists(TRICKY, max_size=2), min_size=1, max_size=2),
    "words": st.lists(st.sampled_from(Word), min_size=1, max_size=2),
    "days": st.lists(st.dates(), min_size=1, max_size=2),
    "files": st.lists(st.builds(File, RAW), min_size=1, max_size=2),
    "maybe": st.lists(st.none() | TRICKY, min_size=1, max_size=2),
    "either": TRICKY | st.lists(TRICKY, min_size=2, max_size=3),
    "inner": INNER,
    "outer": st.builds(Outer, core=INNER) | st.builds(Outer, core=INNER, rest=INNER),
    "anything": SOME,
}


@pytest.mark.parametrize("kind", [Form, Multipart])
@pytest.mark.parametrize("part", PARTS)
@given(texts=st.lists(TRICKY, max_size=2), data=st.data())
@settings(max_examples=50)
def test_whatever_is_sent_in_a_form_arrives(
    kind: Any, part: Part | None, texts: list[str], data: Any
) -> None:
    name = data.draw(st.sampled_from(list(FIELDS)))
    styled = part if name in ("inner", "outer", "many") or part is not DEEP else None
    content = kind(Body, parts={name: styled} if styled else None)
    Sent(content).arrives(Body(texts=texts, **{name: data.draw(FIELDS[name])}))


@pytest.mark.parametrize("style", ["deepObject", "form"])
@pytest.mark.parametrize("explode", [True, False])
@given(data=st.data())
@settings(max_examples=60)
def test_whatever_is_sent_as_an_object_arrives(
    style: Any, explode: bool, data: Any
) -> None:
    explode = explode or style == "deepObject"
    for name, type in (
        ("inner", Inner),
        ("outer", Outer),
        ("many", dict[str, list[str]]),
        ("inner", Inner | None),
    ):
        made = Parameter(
            name="color",
            place="query",
            style=style,
            explode=explode,
            type=type,
            required=data.draw(st.booleans()),
        )
        arrives(made, data.draw(FIELDS[name]))


def fields(type: Any, part: Part | None = None) -> list[Any]:
    """Forms of one field, and what makes them."""
    holder = create_model("Holder", __base__=Holder, field=(type, ...))
    parts = None if part is None else {"field": part}
    return [(Sent(kind(holder, parts=parts)), holder) for kind in (Form, Multipart)]


NOT_UTF_8 = File(b"\xff\xfe")


@pytest.mark.parametrize(
    ("type", "part", "value", "sent"),
    [
        (list[str], None, ["[1]"], True),
        (list[str], None, ['["a"]'], True),
        (list[str], None, ["[]"], True),
        (list[str], None, ["null"], True),
        (list[str], AS_JSON, ['["a"]'], True),
        (list[str], APART, ["[1]"], True),
        (list[Word], None, [Word.LIST], True),
        (list[Any], None, ["[1]"], True),
        (list[bytes], None, [b'["a"]'], True),
        (list[File], None, [File(b"[]")], True),
        (list[File], AS_JSON, [NOT_UTF_8, File(b"")], True),
        (list[list[int]], None, [[1, 2]], True),
        (list[list[int]], None, [[]], True),
        (list[list[int]], AS_JSON, [[1, 2]], True),
        (list[list[int]], AS_JSON, [[1, 2], [3]], True),
        (list[str | None], None, ["null", None], False),
        (list[str | None], AS_JSON, ["null", None], True),
        (list[int | None], None, [1, None], True),
        (dict[str, list[str]], DEEP, {"a": ["[1]"]}, True),
        (dict[str, list[str]], DEEP, {"a": []}, False),
        (dict[str, list[str]], APART, {"a": []}, False),
        (dict[str, list[str]], JOINED, {"a": []}, True),
        (dict[str, str | None], DEEP, {"a": None}, False),
        (dict[str, int | None], DEEP, {"a": None}, True),
        (Inner, DEEP, Inner(tags=[]), True),
        (Inner, APART, Inner(tags=[]), True),
        (Inner, DEEP, Inner(tags=["null"]), True),
        (Outer, DEEP, Outer(core=Inner(tags=[])), True),
        (Outer, DEEP, Outer(core=Inner(tags=["a"]), rest=Inner(tags=[])), False),
        (Inner | None, DEEP, Inner(tags=[]), False),
        (Inner, None, Inner(tags=["a"], raw=File(b"a\xc3\xa9")), True),
        (Inner, AS_JSON, Inner(tags=["a"], raw=File(b"a")), True),
        (Inner, None, Inner(tags=["a"], raw=NOT_UTF_8), False),
        (Inner, AS_JSON, Inner(tags=["a"], raw=NOT_UTF_8), False),
        (Inner, DEEP, Inner(tags=["a"], raw=NOT_UTF_8), True),
        (Inner, APART, Inner(tags=["a"], raw=NOT_UTF_8), True),
        (Inner, JOINED, Inner(tags=["a"], raw=NOT_UTF_8), True),
        (list[Inner], None, [Inner(tags=[], raw=File(b"a"))], True),
        (list[Inner], None, [Inner(tags=[], raw=NOT_UTF_8)], False),
        (dict[str, File], DEEP, {"a": NOT_UTF_8}, True),
        (dict[str, File], None, {"a": NOT_UTF_8}, False),
        (str | list[str], None, "a", True),
        (str | list[str], None, "[1]", True),
        (str | list[str], None, ["a", "b"], True),
        (str | list[str], JOINED, ["a", "b"], True),
        (int | list[int], None, 1, True),
        (int | list[int], JOINED, [1, 2], True),
        (int | list[str], None, ["a"], True),
        (list[str] | None, None, None, False),
        (str | None, None, None, False),
        (int | None, None, None, True),
        (str | None, AS_JSON, None, True),
        (str | None, None, "null", True),
        (list[list[str]], None, [["[1]"]], True),
        (list[list[str]], JOINED, [["a"]], True),
        (list[str | list[str]], None, ["a", ["[1]"]], True),
        (list[str | list[str]], None, ["[1]"], False),
        (dict[str, str | list[str]], JOINED, {"a": "[1]"}, False),
        (dict[str, str | list[str]], DEEP, {"a": "[1]"}, True),
        (str | Inner, None, '{"tags":[]}', False),
        (str | Inner, None, Inner(tags=["a"]), True),
        (str | Inner, AS_JSON, '{"tags":[]}', False),
        (list[str | list[str]], AS_JSON, ["[1]"], False),
    ],
)
def test_what_is_sent_in_a_form_and_what_is_not(
    type: Any, part: Part | None, value: Any, sent: bool
) -> None:
    for form, holder in fields(type, part):
        assert form.arrives(holder(field=value)) is sent


def test_bytes_inside_of_json_are_utf_8() -> None:
    content = Json(Inner)
    sound = Inner(tags=[], raw=File("é\U0001f600".encode()))
    assert content.decode(content.encode(sound)[0]) == sound
    with pytest.raises(ValueError, match="surrogates not allowed"):
        content.encode(Inner(tags=[], raw=NOT_UTF_8))
    [(urlencoded, holder), _] = fields(Inner)
    assert urlencoded.arrives(holder(field=sound))


@pytest.mark.parametrize("style", ["deepObject", "form"])
@pytest.mark.parametrize(
    ("type", "value", "required", "sent"),
    [
        (Inner, Inner(tags=[]), True, True),
        (Inner, Inner(tags=[]), False, False),
        (Inner | None, Inner(tags=[]), True, False),
        (Inner, Inner(tags=["[1]"]), False, True),
        (Inner, Inner(tags=["a"], raw=NOT_UTF_8), False, True),
        (Inner, Inner(tags=[], note="a"), False, True),
        (dict[str, File], {"a": NOT_UTF_8}, False, True),
        (dict[str, list[str]], {"a": [], "b": ["c"]}, False, False),
        (dict[str, Any], {"a": None}, False, False),
        (dict[str, int | None], {"a": None}, False, True),
        (dict[str, list[str | None]], {"a": ["b", None]}, False, False),
    ],
)
def test_what_is_sent_as_an_object_and_what_is_not(
    style: Any, type: Any, value: Any, required: bool, sent: bool
) -> None:
    made = Parameter(
        name="color",
        place="query",
        style=style,
        explode=True,
        type=type,
        required=required,
    )
    assert arrives(made, value) is sent


def test_an_object_inside_of_a_deep_one_may_be_nothing_but_empty_lists() -> None:
    made = Parameter(
        name="color", place="query", style="deepObject", type=Outer, required=True
    )
    assert arrives(made, Outer(core=Inner(tags=[])))
    assert arrives(made, Outer(core=Inner(tags=[]), rest=Inner(tags=["a"])))
    assert not arrives(made, Outer(core=Inner(tags=["a"]), rest=Inner(tags=[])))


@pytest.mark.parametrize(
    ("type", "value", "sent"),
    [
        (list[str], ["a", "b"], True),
        (str | list[str], "a", True),
        (str | list[str], ["a", "b"], True),
        (str | list[str], "a,b", False),
        (int | list[int], [1, 2], True),
        (str | Inner, "a", True),
        (str | Inner, Inner(tags=["a"]), True),
        (str | Inner, "tags,a", False),
    ],
)
def test_one_or_many_in_a_header(type: Any, value: Any, sent: bool) -> None:
    made = Parameter(name="color", place="header", type=type, required=True)
    assert arrives(made, value) is sent


@pytest.mark.parametrize("value", ["a", "a,b", ["a", "b"], ["a,b", "c"]])
@pytest.mark.parametrize("place", ["query", "cookie", "path"])
def test_one_or_many_with_commas(place: Any, value: Any) -> None:
    made = Parameter(name="color", place=place, explode=False, type=str | list[str])
    assert arrives(made, value)


class Pointing(ContractModel):
    to: Annotated[str, Field(examples=[{"$ref": "#/nowhere"}])]


class Pointed(ContractModel):
    at: Pointing


def test_an_example_may_look_like_a_reference() -> None:
    found = Form(Pointed).decode(b"at=%7B%22to%22:%22a%22%7D")
    assert found == Pointed(at=Pointing(to="a"))


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        # A whole list, or an object, as others write it into one field.
        (b"texts=a&days=%5B%222024-01-02%22%5D", {"days": [date(2024, 1, 2)]}),
        (b"texts=a&words=x", {"words": [Word.PLAIN]}),
        (b"texts=a&inner=%7B%22tags%22:%5B%5D%7D", {"inner": Inner(tags=[])}),
        (b"texts=a&texts=b", {"texts": ["a", "b"]}),
    ],
)
def test_what_others_write_into_a_form(raw: bytes, value: Any) -> None:
    assert Form(Body).decode(raw) == Body(**{"texts": ["a"], **value})
