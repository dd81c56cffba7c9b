"""Paths, queries and bodies as request messages."""

from __future__ import annotations

import json
from types import ModuleType
from typing import Any

import pytest
from google.protobuf import json_format
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codegen.runtime.grpc import HttpRule
from codegen.runtime.grpc.transcoding.binding import Binding
from tests.runtime.grpc.transcoding.desk import Desk, in_our_words, only

GET = HttpRule("GET", "/q")
ALL = HttpRule("POST", "/all/{name}", "*")
PART = HttpRule("PATCH", "/part/{part.text}", "part")


def wrong(desk: Desk, method: str, target: str, body: bytes = b"") -> dict[str, str]:
    """What is wrong with a request, by field."""
    answer = desk.ask(method, target, body)
    assert answer.status == 400, answer.body
    error = answer.json()["error"]
    assert (error["code"], error["status"]) == (400, "INVALID_ARGUMENT")
    assert desk.got == []
    (detail,) = error["details"]
    assert detail["@type"] == "type.googleapis.com/google.rpc.BadRequest"
    found = {
        one.get("field", ""): one["description"] for one in detail["fieldViolations"]
    }
    assert in_our_words(found.values()), found
    return found


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("name=a", {"name": "a"}),
        ("name=", {}),
        ("name=a%26b+c", {"name": "a&b c"}),
        (
            "part.text=a&part.part.number=-5",
            {"part": {"text": "a", "part": {"number": -5}}},
        ),
        ("part.number=0", {"part": {}}),
        ("tags=b&tags=a&tags=", {"tags": ["b", "a", ""]}),
        ("kinds=BIG&kinds=-1&kinds=7", {"kinds": ["BIG", "SMALL", 7]}),
        ("part.kind=1", {"part": {"kind": "BIG"}}),
        ("flag=true", {"flag": True}),
        ("flag=False", {}),
        ("flag=1", {"flag": True}),
        ("raw=AP8%3D", {"raw": "AP8="}),
        ("raw=AP8", {"raw": "AP8="}),
        ("raw=_-8", {"raw": "/+8="}),
        ("fraction=-1.5e3", {"fraction": -1500.0}),
        ("fraction=Infinity", {"fraction": "Infinity"}),
        ("whole=4294967295", {"whole": 4294967295}),
        ("at=2024-02-29T01:02:03.5Z", {"at": "2024-02-29T01:02:03.5Z"}),
        ("wait=1.5s", {"wait": "1.5s"}),
        ("mask=a.b,cD", {"mask": "a.b,cD"}),
        ("maybe=9007199254740993", {"maybe": "9007199254740993"}),
        ("perhaps=false", {"perhaps": False}),
        ("anyJson=null", {"anyJson": None}),
        ("any_json=%5B1%5D", {"anyJson": [1]}),
        ('object={"a":"b"}', {"object": {"a": "b"}}),
        ("list=%5B1,%22a%22%5D", {"list": [1, "a"]}),
        ("nothing={}", {"nothing": {}}),
        ("words=a&words=b", {"words": ["a", "b"]}),
        ("left=", {"left": ""}),
        ("chosen=0", {"chosen": 0}),
        ("other_name=3", {"odd": 3}),
        ("odd=3", {"odd": 3}),
    ],
)
def test_query(pb: ModuleType, query: str, expected: dict[str, Any]) -> None:
    """Scalars, enums, lists, what is inside of messages, well-known types."""
    desk = Desk(pb, GET)
    target = "/q?" + query.replace('"', "%22")
    assert desk.ask("GET", target).status == 200
    message = pb.Request()
    json_format.ParseDict(expected, message)
    assert only(desk) == message


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("nope=1", "nope"),
        ("part.nope=1", "part.nope"),
        ("name.x=1", "name.x"),
        ("part=1", "part"),
        ("part.parts=1", "part.parts"),
        ("part.parts.text=1", "part.parts.text"),
        ("counts=1", "counts"),
        ("counts.a=1", "counts.a"),
        ("name=a&name=b", "name"),
        ("flag=yes", "flag"),
        ("kinds=HUGE", "kinds[0]"),
        ("part.number=1_0", "part.number"),
        ("part.number=%D9%A3", "part.number"),
        ("part.number=9223372036854775808", "part.number"),
        ("whole=-1", "whole"),
        ("whole=1.5", "whole"),
        ("fraction=1_0", "fraction"),
        ("fraction=nan", "fraction"),
        ("raw=%21", "raw"),
        ("at=yesterday", "at"),
        ("at=99999-01-01T00:00:00Z", "at"),
        ("at=1970-01-01T00:00:00%2B99:99", "at"),
        ("wait=1", "wait"),
        ("wait=1_0s", "wait"),
        ("mask=a_b", "mask"),
        ("raw=A", "raw"),
        ("fraction=1e400", "fraction"),
        ("kinds=BIG&kinds=1.5", "kinds[1]"),
        ("anyJson=[1,1e400]", "any_json[1]"),
        ("anyJson=nul", "any_json"),
        ("object=[]", "object"),
        ("object={%22a%22:1,%22a%22:2}", "object"),
        ("maybe=x", "maybe"),
        ("packed=x", "packed"),
        ("left=a&right=1", "right"),
        ("=1", ""),
        ("part..text=1", "part..text"),
        ("part" + ".part" * 200 + ".text=1", "part" + ".part" * 200 + ".text"),
    ],
)
def test_queries_that_mean_nothing(pb: ModuleType, query: str, field: str) -> None:
    """400, with the field that is wrong."""
    target = "/q?" + query.replace('"', "%22")
    assert list(wrong(Desk(pb, GET), "GET", target)) == [field]


def test_everything_that_is_wrong_is_said(pb: ModuleType) -> None:
    """All of it at once, in the words of the field."""
    assert wrong(Desk(pb, GET), "GET", "/q?flag=x&whole=y&nope=z") == {
        "nope": "there is no such field",
        "flag": "must be true or false",
        "whole": "must be a whole number",
    }


def test_what_the_path_or_the_body_says_is_no_parameter(pb: ModuleType) -> None:
    """A value has one place."""
    desk = Desk(pb, HttpRule("GET", "/p/{name}"), ALL, PART)
    assert "the path" in wrong(desk, "GET", "/p/a?name=b")["name"]
    assert "the body" in wrong(desk, "POST", "/all/a?flag=true", b"{}")["flag"]
    assert "the body" in wrong(desk, "PATCH", "/part/a?part.number=1")["part.number"]


def test_whole_bodies(pb: ModuleType) -> None:
    """Names of proto and of JSON; the path wins."""
    desk = Desk(pb, ALL)
    body = {"name": "b", "any_json": [1], "maybe": "5", "counts": {"a": 1}, "raw": "AA"}
    assert desk.ask("POST", "/all/a", json.dumps(body).encode()).status == 200
    expected = pb.Request()
    json_format.ParseDict({**body, "name": "a"}, expected)
    assert only(desk) == expected


def test_bodies_that_are_fields(pb: ModuleType) -> None:
    """The rest is in the query; an empty body says nothing."""
    desk = Desk(pb, PART)
    target = "/part/a?tags=x"
    assert desk.ask("PATCH", target, b'{"number": "7", "text": "b"}').status == 200
    assert desk.ask("PATCH", target).status == 200
    assert desk.got == [
        pb.Request(part=pb.Part(text="a", number=7), tags=["x"]),
        pb.Request(part=pb.Part(text="a"), tags=["x"]),
    ]


@pytest.mark.parametrize(
    ("field", "body", "expected"),
    [
        ("name", b'"x"', {"name": "x"}),
        ("tags", b'["a","b"]', {"tags": ["a", "b"]}),
        ("counts", b'{"a":1}', {"counts": {"a": 1}}),
        ("part.kind", b'"BIG"', {"part": {"kind": "BIG"}}),
        ("any_json", b"null", {"anyJson": None}),
        ("whole", b"5", {"whole": 5}),
        ("part", b"null", {}),
        ("name", b'"\\ud83d\\ude00"', {"name": "\U0001f600"}),
        ("at", b'"2024-01-01T00:00:00Z"', {"at": "2024-01-01T00:00:00Z"}),
    ],
)
def test_any_field_can_be_the_body(
    pb: ModuleType, field: str, body: bytes, expected: dict[str, Any]
) -> None:
    """Scalars, lists, maps and inner fields too."""
    desk = Desk(pb, HttpRule("PUT", "/b", field))
    assert desk.ask("PUT", "/b", body, content_type="application/json").status == 200
    message = pb.Request()
    json_format.ParseDict(expected, message)
    assert only(desk) == message


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (b"{", "body"),
        (b"[]", "body"),
        (b"5", "body"),
        (b'"x"', "body"),
        (b"null", "body"),
        (b'{"nope": 1}', "nope"),
        (b'{"flag": "true"}', "flag"),
        (b'{"part": {"number": "x"}}', "part.number"),
        (b'{"part": 5}', "part"),
        (b'{"tags": "a"}', "tags"),
        (b'{"name": "a", "name": "b"}', "body"),
        (b'{"fraction": NaN}', "body"),
        (b'{"name": "\xff"}', "body"),
        (b'{"name": "\\ud800"}', "body"),
        (b'{"name": "\\uDEAD"}', "body"),
        (b'{"\\ud800": 1}', "body"),
        (b'{"whole": 1e999}', "whole"),
        (b'{"whole": ' + b"9" * 6000 + b"}", "body"),
        (b'{"left": "a", "right": 1}', "right"),
        (b"[" * 200_000, "body"),
        (b'{"part":' * 150 + b"{}" + b"}" * 150, ""),
        (b'{"list": ' + b"[" * 150 + b"]" * 150 + b"}", ""),
        (b'{"packed": {"@type": "type.googleapis.com/nobody.knows.It"}}', "packed"),
        (b'{"packed": {"@type": 5}}', ""),
        (b'{"list": ' + b"[" * 99 + b"]" * 99 + b"}", "body"),
    ],
)
def test_bodies_that_mean_nothing(pb: ModuleType, body: bytes, field: str) -> None:
    """400, with the field that is wrong."""
    found = wrong(Desk(pb, ALL), "POST", "/all/a", body)
    assert len(found) == 1
    if field:
        assert list(found) == [field]
    assert all(len(text) < 400 for text in found.values())


def test_everything_that_is_wrong_with_a_body(pb: ModuleType) -> None:
    """All of it, wherever it is: protobuf would take most of this for something."""
    body = {
        "part": {"number": "1_0", "kind": True, "parts": [{}, {"kind": 1.5}, []]},
        "counts": {"a": " 1", "b": "１"},
        "raw": "A!P8=",
        "at": "1970-01-01T00:00:00+99:99",
        "fraction": "1e400",
        "words": ["a", None],
        "left": "a",
        "right": 1,
        "tags": {},
    }
    whole, enum = "must be a whole number", "must be the name or the number of a value"
    assert wrong(Desk(pb, ALL), "POST", "/all/a", json.dumps(body).encode()) == {
        "part.number": whole,
        "part.kind": enum,
        "part.parts[1].kind": enum,
        "part.parts[2]": "must be an object",
        'counts["a"]': whole,
        'counts["b"]': whole,
        "raw": "must be base64",
        "at": "must be a time of RFC 3339: 2024-01-31T09:30:00Z",
        "fraction": "must be a number that a double can hold",
        "words[1]": "must be a text",
        "right": "cannot be sent with left, of which it takes the place",
        "tags": "must be a list",
    }


@pytest.mark.parametrize(
    ("field", "body", "path"),
    [
        ("part", b'{"number": "x"}', "part.number"),
        ("part", b'{"parts": [5]}', "part.parts[0]"),
        ("part", b"[]", "part"),
        ("part.kind", b"true", "part.kind"),
        ("tags", b'["a", 1]', "tags[1]"),
        ("tags", b'"a"', "tags"),
        ("counts", b'{"a": 1.5}', 'counts["a"]'),
        ("any_json", b"[1e400]", "any_json[0]"),
        ("packed", b'{"@type": "x/nobody.It"}', "packed"),
        ("flag", b"1", "flag"),
    ],
)
def test_wrong_bodies_that_are_fields(
    pb: ModuleType, field: str, body: bytes, path: str
) -> None:
    """Their paths begin with the field."""
    desk = Desk(pb, HttpRule("PUT", "/b", field))
    assert list(wrong(desk, "PUT", "/b", body)) == [path]


def test_a_list_that_is_all_wrong(pb: ModuleType) -> None:
    """It is not answered with more than was sent."""
    body = json.dumps({"tags": [1] * 100_000}).encode()
    assert len(wrong(Desk(pb, ALL), "POST", "/all/a", body)) == 100


def test_a_body_that_nobody_expects(pb: ModuleType) -> None:
    """It is refused and not lost; an empty object says nothing."""
    desk = Desk(pb, GET)
    assert wrong(desk, "GET", "/q", b'{"name": "a"}') == {
        "body": "is not expected here"
    }
    assert desk.ask("GET", "/q", b"{}").status == 200


def test_values_of_paths(pb: ModuleType) -> None:
    """They are read as those of queries; of a list there is one, with commas."""
    fields = "{whole}/{part.kind}/{flag}/{raw}/{at}/{tags}/{perhaps}"
    desk = Desk(pb, HttpRule("GET", f"/v/{fields}"))
    path = "/v/7/BIG/true/AP8%3D/2024-01-01T00:00:00Z/a,b/false"
    assert desk.ask("GET", path).status == 200
    expected = pb.Request()
    told = {"whole": 7, "part": {"kind": "BIG"}, "flag": True, "raw": "AP8="}
    told |= {"at": "2024-01-01T00:00:00Z", "tags": ["a", "b"], "perhaps": False}
    json_format.ParseDict(told, expected)
    assert only(desk) == expected
    bad = wrong(Desk(pb, HttpRule("GET", "/v/{whole}/{part.kind}")), "GET", "/v/x/HUGE")
    assert list(bad) == ["whole", "part.kind"]


@pytest.mark.parametrize(
    "rule",
    [
        HttpRule("GET", "/{nope}"),
        HttpRule("GET", "/{parts.text}"),
        HttpRule("POST", "/x", "nope"),
        HttpRule("GET", "/x", "", "nope"),
    ],
)
def test_rules_that_name_nothing(pb: ModuleType, rule: HttpRule) -> None:
    """They fail where the routes are made, and not at the first request."""
    with pytest.raises(LookupError):
        Desk(pb, rule).router()


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.data())
def test_queries_say_what_they_say(pb: ModuleType, data: st.DataObject) -> None:
    """Whatever text is sent is the text that arrives."""
    from urllib.parse import urlencode

    text = st.text(st.characters(codec="utf-8"), max_size=8)
    tags, name = data.draw(st.lists(text, max_size=4)), data.draw(text)
    number = data.draw(st.integers(-(2**63), 2**63 - 1))
    query = urlencode([*(("tags", one) for one in tags), ("name", name)])
    query += f"&part.number={number}"
    desk = Desk(pb, GET)
    message: Any = Binding(desk.one, GET).request({}, query.encode(), b"", "")
    assert list(message.tags) == tags
    assert (message.name, message.part.number) == (name, number)
