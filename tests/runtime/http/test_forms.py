"""Forms and files from a client to a server, as contracts describe their parts."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import quote, unquote

import pytest
from fastapi import FastAPI, Request, Response
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ConfigDict, Field, RootModel

from codegen.runtime import ContractViolation
from codegen.runtime.http import Binary, Empty, File, Form, Multipart, Operation, Part
from codegen.runtime.http.bodies.boundary import without_preamble
from codegen.runtime.http.reply import Reply
from codegen.runtime.http.request import Request as Sent
from codegen.runtime.http.request import build_request
from codegen.runtime.http.server.binding import read_body
from codegen.runtime.http.server.router import ContractRouter
from codegen.runtime.http.server.uploads import HELD
from codegen.runtime.http.transports.asgi import AsgiTransport
from codegen.runtime.models import ContractModel

LONG = b"0123456789abcdef" * (HELD // 16) + b"end"


class Owner(ContractModel):
    full_name: Annotated[str, Field(alias="fullName")]
    born: date | None = None


class Album(ContractModel):
    title: str
    year: int | None = None
    price: Decimal | None = None
    live: bool | None = None
    tags: list[str] | None = None
    years: list[int] | None = None
    owner: Owner | None = None
    owners: list[Owner] | None = None
    cover: File | None = None
    songs: list[File] | None = None
    thumb: bytes | None = None
    odd: Annotated[str | None, Field(alias='a "b"\r\n%22c')] = None


class Service:
    """Remembers what it got of the last request."""

    def __init__(self, content: Any, *, required: bool = True) -> None:
        self.got: Any = None
        self.operation: Operation[None] = Operation(
            name="put",
            method="PUT",
            path="/album",
            request=content,
            results={204: Empty()},
        )
        router = ContractRouter((self.operation,), max_body=None)

        @router.put("/album", operation_id="put", status_code=204)
        async def put(request: Request) -> Response:
            self.got = await read_body(request, self.operation, required=required)
            return Response(status_code=204)

        app = FastAPI()
        app.include_router(router)
        self._transport = AsgiTransport(app)

    def send(self, body: Any) -> Any:
        """What the service gets of *body*."""
        reply = self.raw(build_request(self.operation, body=body))
        assert reply.status == 204, reply.body
        return self.got

    def post(self, body: bytes, content_type: str) -> Reply:
        headers = {"content-type": content_type} if content_type else {}
        return self.raw(Sent(method="PUT", target="/album", headers=headers, body=body))

    def raw(self, request: Sent) -> Reply:
        url = "http://a" + request.target
        return asyncio.run(self._transport.send(request, url, limit=None, connect=None))


CONTENTS: list[Any] = [
    Multipart(Album),
    Multipart(Album, parts={"owner": Part(content_type="application/json")}),
    Multipart(Album, parts={"tags": Part(style="form", explode=True)}),
    Multipart(Album, parts={"owner": Part(style="form")}),
    Multipart(Album, parts={"owner": Part(style="deepObject", explode=True)}),
    Multipart(Album, parts={"title": Part(allow_reserved=True)}),
    Form(Album),
    Form(Album, parts={"owner": Part(style="deepObject", explode=True)}),
    Form(Album, parts={"owner": Part(style="form", explode=True)}),
    Form(Album, parts={"tags": Part(style="pipeDelimited", explode=False)}),
    Form(Album, parts={"years": Part(style="form", explode=False)}),
    Form(Album, parts={"owners": Part(content_type="application/json")}),
    Form(Album, parts={"title": Part(allow_reserved=True)}),
    Form(Album, parts={"odd": Part(content_type="application/json")}),
    Form(Album, parts={"year": Part(content_type="application/x+json")}),
]
TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize("index", range(len(CONTENTS)))
@given(data=st.data())
@settings(max_examples=15)
def test_what_is_written_is_what_is_read(index: int, data: Any) -> None:
    content = CONTENTS[index]
    owner = st.builds(Owner, full_name=TEXT, born=st.dates())
    plain = st.text("abc,;&=|?/# é", min_size=1).filter(lambda t: "|" not in t)
    made = data.draw(
        st.fixed_dictionaries(
            {"title": plain if content.parts.get("title") else TEXT},
            optional={
                "year": st.integers(),
                "price": st.sampled_from([Decimal("1.50"), Decimal(7)]),
                "live": st.booleans(),
                "tags": st.lists(plain, min_size=1),
                "years": st.lists(st.integers(), min_size=1),
                "owner": owner,
                "owners": st.lists(owner, min_size=1),
                "odd": TEXT,
            },
        )
    )
    odd = made.pop("odd", None)
    album = Album(**made) if odd is None else Album(**made, odd=odd)
    raw, content_type = content.encode(album)
    if isinstance(content, Form):
        found = content.decode(raw)
    else:
        service = Service(content)
        assert service.post(raw, content_type).status == 204
        found = service.got
    assert found == album
    assert found.model_fields_set == album.model_fields_set


def test_parts_and_their_types() -> None:
    content = Multipart(
        Album,
        parts={
            "title": Part(content_type="text/csv"),
            "cover": Part(content_type="image/png, image/jpeg"),
            "year": Part(content_type="application/json"),
        },
    )
    album = Album(
        title="a", year=7, cover=File(b"x", "c.jpg"), owner=Owner(full_name="b")
    )
    raw = content.encode(album)[0].decode()
    assert 'name="title"\r\nContent-Type: text/csv\r\n\r\na\r\n' in raw
    assert 'name="year"\r\nContent-Type: application/json\r\n\r\n7\r\n' in raw
    assert 'filename="c.jpg"\r\nContent-Type: image/jpeg\r\n\r\nx\r\n' in raw
    owner = (
        'name="owner"\r\nContent-Type: application/json\r\n\r\n{"fullName": "b"}\r\n'
    )
    assert owner in raw


@pytest.mark.parametrize(
    ("part", "text"),
    [
        (Part(), 'owner={"fullName":+"b"}'),
        (Part(style="deepObject", explode=True), "owner[fullName]=b"),
        (Part(style="form", explode=True), "fullName=b"),
        (Part(style="form", explode=False), "owner=fullName,b"),
        (Part(content_type="application/json"), 'owner={"fullName":+"b"}'),
    ],
)
def test_an_object_in_an_urlencoded_form(part: Part, text: str) -> None:
    content = Form(Album, parts={"owner": part})
    album = Album(title="a", owner=Owner(full_name="b"))
    raw = content.encode(album)[0].decode()
    assert unquote(raw) == f"title=a&{text}"
    assert content.decode(raw.encode()) == album


@pytest.mark.parametrize("style", ["form", "spaceDelimited", "pipeDelimited"])
def test_an_object_that_is_one_part(style: Any) -> None:
    part = Part(style=style, explode=False)
    service = Service(Multipart(Album, parts={"owner": part, "years": part}))
    album = Album(title="a, b", owner=Owner(full_name="b&%2C=é"), years=[1, 2])
    assert service.send(album) == album


def test_a_comma_in_what_commas_separate_cannot_be_sent() -> None:
    part = Part(style="form", explode=False)
    content = Multipart(Album, parts={"owner": part, "tags": part, "title": part})
    assert Service(content).send(Album(title="a,b")) == Album(title="a,b")
    for album in (Album(title="a", tags=["b,c"]), Album(title="a", owner=COMMA)):
        with pytest.raises(ValueError, match="must not contain a comma"):
            content.encode(album)


COMMA = Owner(full_name="b,c")


class Open(ContractModel):
    model_config = ConfigDict(extra="allow")

    title: str
    near: dict[str, int]
    owner: Owner | None = None


@pytest.mark.parametrize("kind", [Multipart, Form])
def test_a_member_that_would_be_another_field_is_not_sent(kind: Any) -> None:
    content = kind(Open, parts={"near": Part(style="form"), "owner": DEEP})
    for name in ("title", "owner[fullName]"):
        with pytest.raises(ValueError, match="^form field 'near': its member"):
            content.encode(Open(title="a", near={name: 1}))
    body = Open(title="a", near={"x": 1}, owner=Owner(full_name="b"))
    assert Service(content).send(body) == body


DEEP = Part(style="deepObject", explode=True)


class Lists(ContractModel):
    names: list[str]
    years: list[int]


@pytest.mark.parametrize("kind", [Multipart, Form])
def test_a_list_that_must_be_there_may_be_empty(kind: Any) -> None:
    content = kind(Lists, parts={"years": Part(style="form", explode=True)})
    service = Service(content)
    for body in (Lists(names=["a"], years=[]), Lists(names=[], years=[])):
        assert service.send(body) == body


@pytest.mark.parametrize("kind", [Multipart, Form])
@pytest.mark.parametrize("near", [{}, {"x": 1, "y&,": 2}])
def test_members_of_a_field_are_no_fields_themselves(kind: Any, near: Any) -> None:
    styled = Part(style="form", explode=True)
    content = kind(Open, parts={"near": styled})
    form = Open(title="a", near=near, owner=Owner(full_name="b"))
    assert Service(content).send(form) == form
    deep = kind(Open, parts={"owner": Part(style="deepObject")})
    assert Service(deep).send(form) == form


def test_a_style_says_nothing_of_bytes() -> None:
    names = ("cover", "songs", "thumb")
    content = Multipart(Album, parts={name: Part(style="form") for name in names})
    album = Album(title="a", cover=File(b"\xff"), songs=[File(b"\xfe")], thumb=b"\xfd")
    assert Service(content).send(album) == album


@given(raw=st.binary())
@settings(max_examples=50)
def test_bytes_in_an_urlencoded_form(raw: bytes) -> None:
    content = Form(Album)
    album = Album(title="a", cover=File(raw), songs=[File(raw), File(b"")], thumb=raw)
    assert content.decode(content.encode(album)[0]) == album


def test_a_text_that_is_no_text_is_not_sent() -> None:
    with pytest.raises(UnicodeEncodeError):
        Form(Album).encode(Album(title="a\udcff"))


@pytest.mark.parametrize(
    "sent", [b"title=%ff", b"title=\xff", b"t%ff=a&title=a", b"t\xff=a&title=a"]
)
def test_a_text_that_is_no_text_in_an_urlencoded_form(sent: bytes) -> None:
    with pytest.raises(ContractViolation, match="not UTF-8$"):
        Form(Album).decode(sent)


def test_files_arrive_as_files() -> None:
    service = Service(Multipart(Album))
    cover = File(b"\x89\xff", "c.png", "image/png", {"X-Id": "7"})
    songs = [File(b"a", "a.mp3"), File(b"b")]
    album = Album(title="a", cover=cover, songs=songs, thumb=b"\xfe")
    found = service.send(album)
    assert found == album
    assert (found.cover.filename, found.cover.content_type) == ("c.png", "image/png")
    assert found.cover.headers == {"x-id": "7"}
    assert [one.filename for one in found.songs] == ["a.mp3", "songs"]
    assert found.songs[0].content_type == "audio/mpeg"
    assert found.thumb == b"\xfe"


@pytest.mark.parametrize(
    "name", ['a"b.png', "a\r\nb", "ä€.png", "a%b;c='d'", "C:\\x\\y"]
)
def test_names_of_files_survive(name: str) -> None:
    found = Service(Multipart(Album)).send(Album(title="a", cover=File(b"x", name)))
    assert found.cover.filename == (name if name != "C:\\x\\y" else "y")


def test_names_of_fields_survive() -> None:
    class Odd(ContractModel):
        model_config = ConfigDict(extra="allow")

        quoted: Annotated[str, Field(alias='"')]
        escaped: Annotated[str, Field(alias="%0A")]

    service = Service(Multipart(Odd))
    odd = Odd(**{'"': "a", "%0A": "b", "x\n": "c"})
    assert service.send(odd) == odd


def test_a_long_file_is_kept_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "song.wav"
    path.write_bytes(LONG)
    service = Service(Multipart(Album))
    found = service.send(Album(title="a", songs=[File.of(path)]))
    song = found.songs[0]
    assert not isinstance(song.content, bytes)
    assert (song.size, song.filename) == (len(LONG), "song.wav")
    assert (song.read() == LONG) is True
    assert (asyncio.run(song.aread()) == LONG) is True
    handle = song.content
    del song, found, service.got
    assert handle.closed


def test_a_part_that_is_a_file_without_a_name() -> None:
    service = Service(Multipart(Album))
    raw = (
        b'--x\r\nContent-Disposition: form-data; name="title"\r\n\r\n\xc3\xa9\r\n'
        b'--x\r\nContent-Disposition: form-data; name="cover"\r\n\r\n\xff\xfe\r\n'
        b'--x\r\nContent-Disposition: form-data; name="unknown"\r\n\r\n\xff\r\n--x--\r\n'
    )
    assert service.post(raw, 'multipart/form-data; boundary="x"').status == 204
    assert service.got == Album(title="é", cover=File(b"\xff\xfe"))


@pytest.mark.parametrize(
    ("raw", "content_type", "status"),
    [
        (b"", "multipart/form-data", 422),
        (b"nonsense", "multipart/form-data; boundary=x", 422),
        (
            b'--x\r\nContent-Disposition: form-data; name="title"\r\n\r\n\xff\r\n--x--\r\n',
            "multipart/form-data; boundary=x",
            422,
        ),
        (
            b'--x\r\nContent-Disposition: form-data; name="year"\r\n\r\n1\r\n--x--\r\n',
            "multipart/form-data; boundary=x",
            422,
        ),
        (
            b'--x\r\nContent-Disposition: form-data; name="title"\r\n\r\na\r\n'
            b'--x\r\nContent-Disposition: form-data; name="owner"\r\n\r\n'
            + b'{"a":' * 100_000
            + b"\r\n--x--\r\n",
            "multipart/form-data; boundary=x",
            422,
        ),
        (b"title=a", "application/x-www-form-urlencoded", 415),
        (b"{}", "application/json", 415),
    ],
)
def test_bad_forms_are_the_callers_fault(
    raw: bytes, content_type: str, status: int
) -> None:
    reply = Service(Multipart(Album)).post(raw, content_type)
    assert reply.status == status, reply.body
    assert reply.headers["content-type"] == "application/problem+json"


PIECE = '--x\r\nContent-Disposition: form-data; name="{}"\r\n\r\n{}\r\n'


def _multipart(**fields: str) -> bytes:
    pieces = [PIECE.format(name, text) for name, text in fields.items()]
    return "".join([*pieces, "--x--\r\n"]).encode("latin-1")


@pytest.mark.parametrize(
    ("field", "text", "where", "message"),
    [
        ("year", "x", ["year"], "Input should be a valid integer"),
        ("owner", "x", ["owner"], "Input should be an object"),
        ("owner", '{"fullName": 1}', ["owner", "fullName"], "Input should be a valid"),
        ("price", "\xff", ["price"], "not UTF-8"),
    ],
)
def test_a_caller_is_told_which_field_is_wrong(
    field: str, text: str, where: list[str], message: str
) -> None:
    """In words that say nothing of Python."""
    service = Service((Multipart(Album), Form(Album)))
    kind = "application/x-www-form-urlencoded"
    urlencoded = f"title=a&{field}={quote(text, encoding='latin-1')}".encode()
    multipart = _multipart(title="a", **{field: text})
    for raw, sent_as in [
        (multipart, "multipart/form-data; boundary=x"),
        (urlencoded, kind),
    ]:
        [error] = json.loads(service.post(raw, sent_as).body)["errors"]
        assert error["loc"] == ["body", *where]
        assert error["msg"].startswith(message)


def test_two_files_are_none() -> None:
    raw = _multipart(cover="a")[:-7] + _multipart(title="a", cover="b")
    reply = Service(Multipart(Album)).post(raw, "multipart/form-data; boundary=x")
    [error] = json.loads(reply.body)["errors"]
    assert (error["loc"], error["msg"]) == (["body", "cover"], "Input should be a file")


def test_a_form_has_as_many_fields_as_its_list_has_items() -> None:
    service = Service(Multipart(Album))
    album = Album(title="a", years=list(range(3000)))
    assert service.send(album) == album


def test_what_stands_around_the_parts_is_ignored() -> None:
    """Before the first boundary, and behind the last (RFC 2046, 5.1.1)."""
    service = Service(Multipart(Album))
    kind = "multipart/form-data; boundary=x"
    for preamble in (b"\r\n", b"of old\r\nmail --x\r\n", b"\r\n--\r\n" * 40_000):
        raw = preamble + _multipart(title="a") + b"\r\nand more --x"
        assert service.post(raw, kind).status == 204
        assert service.got == Album(title="a")


@pytest.mark.parametrize("step", [1, 2, 7, 1000])
def test_a_preamble_may_come_in_pieces(step: int) -> None:
    raw = b"--\r\nx\r\n-x\r\n--" + b"\r\n" + _multipart(title="a")

    async def pieces() -> AsyncIterator[bytes]:
        for start in range(0, len(raw), step):
            yield raw[start : start + step]

    async def collected() -> bytes:
        return b"".join([one async for one in without_preamble(pieces(), "x")])

    assert asyncio.run(collected()) == _multipart(title="a")


def test_a_form_that_broke_off_is_refused() -> None:
    raw = _multipart(title="a", year="1")[: -len("--x--\r\n")]
    reply = Service(Multipart(Album)).post(raw, "multipart/form-data; boundary=x")
    assert reply.status == 422
    assert b"The last boundary is missing." in reply.body


@pytest.mark.parametrize("type", [str, str | None])
def test_a_text_is_a_form_as_it_is_written(type: Any) -> None:
    content: Any = Form(type)
    assert content.encode("a=b+c&d") == (b"a=b+c&d", content.media_type)
    assert Service(content).send("a=b+c&d") == "a=b+c&d"


@pytest.mark.parametrize("content", [Form, Multipart])
def test_a_form_may_have_any_fields(content: Any) -> None:
    assert Service(content(dict[str, int])).send({"a": 1, "b": 2}) == {"a": 1, "b": 2}
    assert Service(content(RootModel[dict[str, list[int]]])).send(
        RootModel[dict[str, list[int]]]({"a": [1, 2]})
    ) == RootModel[dict[str, list[int]]]({"a": [1, 2]})


@pytest.mark.parametrize("value", [["a"], 1, True, b"a", [("a", "b")]])
@pytest.mark.parametrize("content", [Form, Multipart])
def test_what_has_no_fields_is_no_form(content: Any, value: Any) -> None:
    with pytest.raises(ValueError, match="^a form has fields with names, which "):
        content(type(value)).payload(value)


def test_a_file_of_another_type_is_refused() -> None:
    allowed = {"cover": Part(content_type="image/png, image/jpeg")}
    service = Service(Multipart(Album, parts=allowed))
    raw = (
        b'--x\r\nContent-Disposition: form-data; name="title"\r\n\r\na\r\n'
        b'--x\r\nContent-Disposition: form-data; name="cover"; filename="c"\r\n'
        b"Content-Type: %s\r\n\r\nx\r\n--x--\r\n"
    )
    kind = "multipart/form-data; boundary=x"
    refused = service.post(raw % b"text/html", kind)
    assert refused.status == 422
    assert b"a file of type text/html is not image/png" in refused.body
    for fine in (b"image/jpeg", b"IMAGE/PNG", b"application/octet-stream"):
        assert service.post(raw % fine, kind).status == 204


# A whole body


def test_a_whole_body_is_a_file() -> None:
    service = Service(Binary(File, media_type="image/*"))
    found = service.send(File(b"\x89", content_type="image/png"))
    assert (found, found.content_type) == (File(b"\x89"), "image/png")
    reply = service.post(LONG, "image/gif")
    assert reply.status == 204
    assert not isinstance(service.got.content, bytes)
    assert (service.got.read() == LONG) is True
    assert service.post(b"", "text/plain").status == 415


def test_a_whole_body_is_bytes() -> None:
    assert Service(Binary()).send(b"\x89") == b"\x89"


def test_a_stream_is_received_as_it_comes() -> None:
    service = Service(Binary(File))
    assert service.send(File(iter([b"a", b"b"]))) == File(b"ab")


def test_one_of_several_media_types() -> None:
    service = Service((Form(Album), Multipart(Album), Binary(File)))
    album = Album(title="a", years=[1])
    for content in (Form(Album), Multipart(Album)):
        assert service.post(*content.encode(album)).status == 204
        assert service.got == album
    assert service.post(b"x", "application/octet-stream").status == 204
    assert service.got == File(b"x")
    reply = service.post(b"x", "text/plain")
    assert reply.status == 415
    assert reply.headers["accept"].startswith("application/x-www-form-urlencoded, ")


def test_a_body_that_may_be_absent() -> None:
    service = Service(Form(Album), required=False)
    assert service.post(b"", "").status == 204
    assert service.got is None
    assert Service(Form(Album)).post(b"", "").status == 422


def test_a_form_that_breaks_the_contract() -> None:
    for raw in (b"", b"title=a&year=x", b"title=a&owner=x"):
        with pytest.raises(ContractViolation):
            Form(Album).decode(raw)


class Bag(ContractModel):
    o: dict[str, Any] | None = None
    x: str | dict[str, Any] | None = None


@pytest.mark.parametrize(
    "raw",
    [
        b"o=%7B%22a%22%3A%22%FF%22%7D",
        b"o=%7B%22%FF%22%3A1%7D",
        b"x=%7B%22a%22%3A%22%FF%22%7D",
        b'o={"a":"\\ud800"}',
        b'o={"a":NaN}',
        b'o={"a":1e999}',
    ],
)
def test_json_in_a_form_is_strict(raw: bytes) -> None:
    with pytest.raises(ContractViolation):
        Form(Bag).decode(raw)
    assert Form(Bag).decode(b'o={"a":1e3}') == Bag(o={"a": 1000.0})
