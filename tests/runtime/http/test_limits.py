"""Bad requests are the caller's fault: a 4xx, whatever stands in them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi import Body, Depends, FastAPI, Request

from codegen.runtime.http import (
    Binary,
    Empty,
    Form,
    Json,
    Operation,
    Parameter,
    Text,
)
from codegen.runtime.http.server import read_parameter
from codegen.runtime.http.server.router import ContractRouter
from codegen.runtime.http.server.rules import MAX_BODY
from tests.runtime.http.desk import Desk, create_router
from tests.runtime.http.raw import Told, ask

PLAIN_JSON = {"content-type": "application/json"}


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def app(desk: Desk) -> FastAPI:
    app = FastAPI()
    app.include_router(create_router(desk))
    return app


def post(app: FastAPI, body: bytes, **headers: str) -> Told:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return ask(app, "POST", "/guests", body=body, headers={**PLAIN_JSON, **named})


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"{",
        b'{"name":"\xff"}',
        b"\xff\xfe",
        '{"name":"Ann"}'.encode("utf-16"),
        b'{"name":"\\ud800"}',
        b'{"\\ud800":1}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"name":"Ann","extra":' + b"[" * 5_000 + b"]" * 5_000 + b"}",
        b'{"name":"Ann","nights":' + b"9" * 5_000 + b"}",
        b'{"name":"Ann","nights":1e400}',
        b'{"name":"Ann","nights":1e99999999}',
        b'{"name":"Ann","rate":NaN}',
        b'{"name":"Ann","rate":1e400}',
        b'{"name":"Ann","extra":Infinity}',
        b'{"name":"Ann","extra":-Infinity}',
        b'{"name":"Ann"} {}',
        b"{'name':'Ann'}",
        b'{"name":"Ann",}',
        b"\x00",
    ],
)
def test_what_is_no_json_or_not_the_contracts_is_refused(
    app: FastAPI, desk: Desk, body: bytes
) -> None:
    answer = post(app, body)
    assert answer.status == 400, answer.body
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == 400
    assert desk.bodies == []


@pytest.mark.parametrize(
    "body",
    [
        b'\xef\xbb\xbf{"name":"Ann"}',
        b'{"name":"Bob","name":"Ann"}',
        b'{"name":"Ann","unknown":1}',
        b' \n{"name" : "Ann"}\r\n',
        b'{"name":"Ann","extra":"NaN"}',
        b'{"name":"Ann","extra":"\\u0000"}',
    ],
)
def test_what_is_unusual_but_right_is_served(
    app: FastAPI, desk: Desk, body: bytes
) -> None:
    assert post(app, body).status == 201
    assert desk.bodies[0].name == "Ann"


@pytest.mark.parametrize(
    ("member", "right", "wrong"),
    [
        ("nights", ["7", "7.0", "7e0", "-1", "1e2"], ['"7"', "7.5", "true", "null"]),
        ("vip", ["true", "false"], ["1", "0", '"true"', "1.0", "null"]),
        ("rate", ["1", "1.5", "-0.0", "1e2"], ['"1.5"', "true", "null", "[]"]),
        ("name", ['"7"', '"true"'], ["7", "true", "null", "[]", '""']),
        ("arrival", ['"2024-01-02"', "null"], ["0", "1.5", '"2024"', "true", '"x"']),
        ("tags", ["[]", '["a"]'], ['"a"', "{}", "[1]", "null"]),
    ],
)
def test_json_is_read_as_json_schema_means_it(
    app: FastAPI, member: str, right: list[str], wrong: list[str]
) -> None:
    def status(text: str) -> int:
        members = {"name": '"Ann"', member: text}
        body = ",".join(f'"{name}":{value}' for name, value in members.items())
        return post(app, f"{{{body}}}".encode()).status

    assert {text: status(text) for text in right} == dict.fromkeys(right, 201)
    assert {text: status(text) for text in wrong} == dict.fromkeys(wrong, 400)


def test_whole_numbers_keep_all_their_digits(app: FastAPI, desk: Desk) -> None:
    post(app, b'{"name":"1.0","nights":9007199254740993.0,"extra":[1.25,"2.0"]}')
    assert desk.bodies[0].nights == 9007199254740993
    assert (desk.bodies[0].name, desk.bodies[0].extra) == ("1.0", [1.25, "2.0"])


def test_the_problem_says_where_and_not_what(app: FastAPI) -> None:
    answer = post(app, b'{"name":7,"tags":["a",{"secret":1}]}')
    assert [one["loc"] for one in answer.json()["errors"]] == [
        ["body", "name"],
        ["body", "tags", 1],
    ]
    assert b"secret" not in answer.body


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"content-type": "text/plain"}, 415),
        ({"content-type": "text/x+json"}, 415),
        ({"content-type": "text/json; charset=latin-1"}, 415),
        ({"content-type": "text/json"}, 201),
        ({"content-type": "X-Own/JSON; charset=utf-8"}, 201),
        ({"content-type": "application/x-www-form-urlencoded"}, 415),
        ({"content-type": "multipart/form-data"}, 415),
        ({"content-type": "application/json; charset=utf-16"}, 415),
        ({"content-type": "application/json; charset=latin-1"}, 415),
        ({"content-type": ";;;"}, 415),
        ({"content-type": "\xff\xfe"}, 415),
        ({}, 415),
        ({**PLAIN_JSON, "content-encoding": "gzip"}, 415),
        ({**PLAIN_JSON, "content-encoding": "identity"}, 201),
        ({"content-type": 'Application/JSON; Charset="UTF-8"'}, 201),
        ({"content-type": "application/json;profile=x"}, 201),
        ({**PLAIN_JSON, "expect": "miracles"}, 201),
        ({**PLAIN_JSON, "content-length": "garbage"}, 201),
        ({**PLAIN_JSON, "host": "["}, 201),
    ],
)
def test_only_the_declared_content_type_is_read(
    app: FastAPI, headers: dict[str, str], status: int
) -> None:
    answer = ask(app, "POST", "/guests", body=b'{"name":"Ann"}', headers=headers)
    assert answer.status == status


def test_who_sends_another_type_is_told_which_are_read(app: FastAPI) -> None:
    answer = ask(app, "POST", "/guests", body=b"x", headers={"content-type": "a/b"})
    assert answer.headers["accept"] == "application/json"
    assert answer.headers["accept-post"] == "application/json"
    encoded = {**PLAIN_JSON, "content-encoding": "br"}
    answer = ask(app, "POST", "/guests", body=b"x", headers=encoded)
    assert answer.headers["accept-encoding"] == "identity"


def test_a_missing_body_is_missing_whatever_its_type_would_be(app: FastAPI) -> None:
    for headers in (
        {},
        PLAIN_JSON,
        {"content-length": "0", "content-type": "text/plain"},
    ):
        assert ask(app, "POST", "/guests", headers=headers).status in (400, 415)
    assert ask(app, "POST", "/guests").json()["errors"][0]["loc"] == ["body"]


def test_a_body_that_says_it_is_too_long_is_not_read(desk: Desk) -> None:
    app = FastAPI()
    app.include_router(create_router(desk, max_body=20))

    headers = {**PLAIN_JSON, "content-length": "21"}
    answer = ask(app, "POST", "/guests", headers=headers)
    assert answer.status == 413
    assert answer.json()["detail"] == "The body is longer than 20 bytes."
    headers["content-length"] = "9" * 5_000
    assert ask(app, "POST", "/guests", headers=headers).status == 413


def test_a_body_that_grows_too_long_is_not_read_further(desk: Desk) -> None:
    app = FastAPI()
    app.include_router(create_router(desk, max_body=20))
    whole = b'{"name": "Ann"      }'
    assert ask(app, "POST", "/guests", headers=PLAIN_JSON, body=[whole]).status == 413
    assert ask(
        app, "POST", "/guests", headers=PLAIN_JSON, body=[whole[:-2], b"}"]
    ).status == (201)
    many = [b" "] * 1_000
    assert ask(app, "POST", "/guests", headers=PLAIN_JSON, body=many).status == 413


def test_bodies_have_a_limit_unless_said_otherwise(desk: Desk) -> None:
    long = json.dumps({"name": "A" * MAX_BODY}).encode()
    app = FastAPI()
    app.include_router(create_router(desk))
    assert post(app, long).status == 413
    app = FastAPI()
    app.include_router(create_router(desk, max_body=None))
    assert post(app, long).status == 201


@pytest.mark.parametrize(
    "target",
    [
        "/guests?limit=%ff",
        "/guests?limit=%00",
        "/guests?limit=" + "9" * 5_000,
        "/guests?limit=1e400",
        "/guests?limit=\xff",
        "/guests?limit=",
        "/guests?limit=%ed%a0%80",
    ],
)
def test_bad_queries_are_refused(app: FastAPI, target: str) -> None:
    answer = ask(app, "GET", target)
    assert (answer.status, answer.json()["status"]) == (422, 422)


@pytest.mark.parametrize("part", ["%ff", "%00", "%ed%a0%80", "a", "9" * 5_000])
def test_a_path_that_can_be_that_of_nothing_is_not_found(
    app: FastAPI, part: str
) -> None:
    """404 is declared and 422 is not."""
    answer = ask(app, "GET", f"/guests/{part}")
    assert answer.status == 404
    assert answer.json()["errors"][0]["loc"] == ["path", "id"]


FIND: Operation[None] = Operation(
    name="find",
    method="GET",
    path="/find/{word}",
    parameters=(
        Parameter(name="word", place="path"),
        Parameter(name="q", place="query"),
        Parameter(name="tags", place="query", style="pipeDelimited", type=list[str]),
        Parameter(name="raw", place="query", type=bytes),
    ),
    results={204: Empty()},
)


@pytest.mark.parametrize(
    ("target", "where"),
    [
        ("/find/%ff", ["path", "word"]),
        ("/find/a?q=%ff", ["query", "q"]),
        ("/find/a?q=a&%71=b%fe", ["query", "q"]),
        ("/find/a?tags=a%7C%ff", ["query", "tags"]),
        ("/find/%C3%A4?q=%C3%A4&tags=%C3%A4&raw=%ff&other=%ff", None),
    ],
)
def test_texts_that_are_no_texts_are_refused(
    target: str, where: list[str] | None
) -> None:
    """U+FFFD in their place would be a loss that nobody sees."""
    router = ContractRouter([FIND])
    got: list[object] = []

    @router.get("/find/{word}", operation_id="find", status_code=204)
    async def find(request: Request, word: str, q: str | None = None) -> None:
        read = (read_parameter(request, FIND, "query", one) for one in ("tags", "raw"))
        got.extend([word, q, *read])

    app = FastAPI()
    app.include_router(router)
    answer = ask(app, "GET", target)
    if where is None:
        assert (answer.status, got) == (204, ["ä", "ä", ["ä"], b"\xff"])
    else:
        assert (answer.status, got) == (422, [])
        (error,) = answer.json()["errors"]
        assert (error["loc"], error["msg"]) == (where, "not UTF-8")


BLOB: Operation[None] = Operation(
    name="blob",
    method="GET",
    path="/blobs/{of}/{raw}",
    parameters=(
        Parameter(name="of", place="path"),
        Parameter(name="raw", place="path", type=bytes),
        Parameter(name="q", place="query"),
        Parameter(name="tags", place="query", explode=False, type=list[str]),
    ),
    results={204: Empty()},
)


@pytest.mark.parametrize(
    ("target", "wrong"),
    [
        ("/blobs/a/%ff", None),
        ("/blobs/%ff/a", ["path", "of"]),
        ("/blobs/a/%ff?q=é&tags=é,b", None),
        ("/blobs/a/%ff?q=\udcff", ["query", "q"]),
        ("/blobs/a/%ff?tags=\udcff", ["query", "tags"]),
    ],
)
def test_bytes_beside_texts(target: str, wrong: list[str] | None) -> None:
    """Of what is not escaped, though it should be, UTF-8 is read by everybody."""
    router = ContractRouter([BLOB])
    got: list[object] = []

    @router.get("/blobs/{of}/{raw}", operation_id="blob", status_code=204)
    async def blob(request: Request, of: str, q: str | None = None) -> None:
        raw = read_parameter(request, BLOB, "path", "raw")
        got.extend([of, raw, q, read_parameter(request, BLOB, "query", "tags")])

    app = FastAPI()
    app.include_router(router)
    # As bytes that are characters of latin-1, which is what `ask` writes.
    answer = ask(app, "GET", target.encode(errors="surrogateescape").decode("latin-1"))
    if wrong is not None:
        assert answer.status == 422
        (error,) = answer.json()["errors"]
        assert (error["loc"], error["msg"]) == (wrong, "not UTF-8")
    elif "q" in target:
        assert (answer.status, got) == (204, ["a", b"\xff", "é", ["é", "b"]])
    else:
        assert (answer.status, got) == (204, ["a", b"\xff", None, None])


def test_what_a_range_allows_stays_422(app: FastAPI) -> None:
    answer = ask(app, "DELETE", "/guests/a")
    assert answer.status == 422
    # Problem details fit what is declared, which goes by another content type.
    assert answer.headers["content-type"] == "application/json"


def test_broken_headers_harm_nobody(app: FastAPI) -> None:
    headers: dict[str, str | bytes] = {
        "cookie": b"a=\xff; ;;=; b",
        "x-any": b"\xff\x01",
        "x-request-timeout-ms": b"\xff",
        "if-none-match": b"\xff",
    }
    assert ask(app, "GET", "/guests", headers=headers).status == 200


def test_dependencies_see_the_json_as_it_came(desk: Desk) -> None:
    seen: list[Any] = []

    async def look(request: Request) -> None:
        seen.append(await request.json())

    app = FastAPI()
    app.include_router(create_router(desk), dependencies=[Depends(look)])
    body = {"name": "Ann", "nights": 2}
    assert ask(app, "POST", "/guests", value=body).status == 201
    assert seen == [body]


@pytest.mark.filterwarnings("ignore:The 'alias' attribute")  # FastAPI's own
def test_a_body_of_a_dependency_stands_beside_that_of_the_contract(desk: Desk) -> None:
    def more(note: str = Body()) -> None: ...

    app = FastAPI()
    app.include_router(create_router(desk), dependencies=[Depends(more)])
    both = {"note": "a", "body": {"name": "Ann"}}
    assert ask(app, "POST", "/guests", value=both).status == 201


@pytest.mark.parametrize(
    ("content", "content_type", "status"),
    [
        (Text(), "text/plain", 204),
        (Text(), "text/plain; charset=US-ASCII", 204),
        (Text(), "text/plain; charset=utf-16", 415),
        (Text(media_type="text/*"), "text/csv", 204),
        (Text(media_type="text/*"), "application/json", 415),
        (Form(dict[str, str]), "application/x-www-form-urlencoded;charset=utf-7", 415),
        (Binary(media_type="text/csv"), "text/csv; charset=utf-16", 204),
        (Binary(media_type="*/*"), "", 204),
        ((Json(int), Text()), "text/plain", 204),
        ((Json(int), Text()), "text/csv", 415),
    ],
)
def test_a_body_is_in_a_charset_that_is_read(
    content: Any, content_type: str, status: int
) -> None:
    operation: Operation[None] = Operation(
        name="put", method="PUT", path="/a", request=content, results={204: Empty()}
    )
    router = ContractRouter([operation])

    @router.put("/a", operation_id="put", status_code=204)
    async def put(request: Request) -> None:
        await request.body()

    app = FastAPI()
    app.include_router(router)
    headers = {"content-type": content_type} if content_type else {}
    assert ask(app, "PUT", "/a", body=b"a=b", headers=headers).status == status
