"""Files: what they are made of, and how they are sent."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx2
import pytest
from pydantic import TypeAdapter, ValidationError

from codegen.runtime import Backoff, Policy, Retry, Timeout, TransportError
from codegen.runtime.http import (
    Binary,
    Empty,
    File,
    Multipart,
    Operation,
    UnexpectedStatus,
)
from codegen.runtime.http.bodies.files import as_file, chosen_type
from codegen.runtime.http.client.client import AsyncHttpClient, HttpClient
from codegen.runtime.http.transports.aiohttp import AiohttpTransport
from codegen.runtime.http.transports.async_pooled import AsyncPooledTransport
from codegen.runtime.http.transports.httpx2 import AsyncClientTransport, ClientTransport
from codegen.runtime.http.transports.pooled import PooledTransport
from codegen.runtime.models import ContractModel
from codegen.runtime.payload import PIECE, Payload
from tests.runtime.http.fault_server import PATIENCE, FaultServer, answer, says

LONG = bytes(range(256)) * (PIECE // 256 * 2) + b"end"


class Unseekable(io.BytesIO):
    """A file like a pipe."""

    def seekable(self) -> bool:
        return False


class Photo(ContractModel):
    file: File
    more: list[File] | None = None


async def pieces() -> AsyncIterator[bytes]:
    yield b"a"
    yield b"b"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "cat.png"
    found.write_bytes(LONG)
    return found


def test_a_file_of_a_path(path: Path) -> None:
    file = File.of(path)
    assert (file.filename, file.content_type, file.size) == (
        "cat.png",
        "image/png",
        len(LONG),
    )
    assert file.read() == file.read() == LONG
    assert asyncio.run(file.aread()) == LONG
    assert len(list(file.iter_bytes())) == 3
    assert File.of(str(path), content_type="x/y").content_type == "x/y"
    with pytest.raises(FileNotFoundError):
        File.of(path.with_name("not")).body()


def test_an_open_file_is_read_from_where_it_stands() -> None:
    opened = io.BytesIO(b"0123" + LONG)
    opened.read(4)
    file = File(opened)
    assert file.size == len(LONG)
    assert file.read() == file.read() == LONG
    assert asyncio.run(file.aread()) == LONG
    assert opened.tell() == 4


def test_an_open_file_that_was_left_is_read_from_its_start() -> None:
    opened = io.BytesIO(b"0123" + LONG)
    opened.read(4)
    pieces = File(opened).iter_bytes()
    next(pieces)
    del pieces
    assert opened.tell() == 4
    file = File(opened)
    pieces = file.iter_bytes()
    next(pieces)
    opened.read(7)
    assert (file.read() == LONG) is True


def test_two_may_read_an_open_file_at_once() -> None:
    body = File(io.BytesIO(LONG)).body()
    assert isinstance(body, Payload)
    one, other = iter(body), iter(body)
    found = [(next(one), next(other)) for _ in range(3)]
    assert b"".join(a for a, _ in found) == b"".join(b for _, b in found) == LONG


@pytest.mark.parametrize(
    "content", [iter([b"a", b"b"]), Unseekable(b"ab"), (one for one in (b"a", b"b"))]
)
def test_a_stream_is_read_once(content: Any) -> None:
    file = File(content)
    assert file.size is None
    assert file.read() == b"ab"
    with pytest.raises(
        ValueError, match="^the body is a stream that was sent already;"
    ):
        file.read()


def test_what_begins_anew_is_read_again() -> None:
    file = File([b"a", b"b"])
    assert file.read() == file.read() == b"ab"


def test_an_async_stream_is_for_tasks() -> None:
    with pytest.raises(
        TypeError, match="^an async stream can only be sent by an async"
    ):
        File(pieces()).read()
    assert asyncio.run(File(pieces()).aread()) == b"ab"
    assert asyncio.run(File(iter([b"a", b"b"])).aread()) == b"ab"


def test_a_file_of_text_is_none() -> None:
    with pytest.raises(TypeError, match="^a file must give bytes, not text"):
        File(io.StringIO("a")).read()  # type: ignore[arg-type]


def test_files_are_equal_if_their_bytes_are(path: Path) -> None:
    assert File(LONG) == File(path) == File(io.BytesIO(LONG), filename="other")
    assert File(b"a") != File(b"b")
    assert File(b"a") != b"a"
    stream = File(iter([b"a"]))
    assert stream == stream
    assert stream != File(iter([b"a"]))
    assert File(b"a") != stream
    assert stream.read() == b"a"  # looking did not use it up


def test_a_field_takes_what_has_bytes(path: Path) -> None:
    assert Photo(file=File(b"a")).file.read() == b"a"
    for given in (LONG, bytearray(LONG), path, path.open("rb"), iter([LONG])):
        photo = Photo.model_validate({"file": given})
        assert photo.file.read() == LONG
    with path.open("rb") as opened:
        named = Photo.model_validate({"file": opened}).file
        assert (named.filename, named.content_type) == ("cat.png", "image/png")
    for wrong in ("cat.png", 1, None, [b"a"]):
        with pytest.raises(ValidationError, match="must be a File, bytes, a Path"):
            Photo.model_validate({"file": wrong})


def test_a_file_in_json_schema() -> None:
    schema = TypeAdapter(File).json_schema()
    assert (schema["type"], schema["format"]) == ("string", "binary")


@pytest.mark.parametrize(
    ("allowed", "file", "chosen"),
    [
        ("image/png", File(b""), "image/png"),
        ("image/png, image/jpeg", File(b"", content_type="image/jpeg"), "image/jpeg"),
        ("image/png, image/jpeg", File(b"", filename="a.jpg"), "image/jpeg"),
        ("image/*", File(b"", filename="a.gif"), "image/gif"),
        ("image/png", File(b"", content_type="text/html"), "image/png"),
        ("image/*", File(b""), "image/octet-stream"),
        ("image/*", File(b"", filename="a.html"), "image/octet-stream"),
        ("image/*, text/css", File(b"", content_type="text/html"), "text/css"),
        ("*/*", File(b""), "application/octet-stream"),
        ("*/*", File(b"", content_type="a/b; c=d"), "a/b; c=d"),
        ("", File(b""), "application/octet-stream"),
    ],
)
def test_the_type_of_a_file(allowed: str, file: File, chosen: str) -> None:
    assert chosen_type(allowed, file) == chosen


def test_bytes_held_and_files() -> None:
    held: Binary[bytes] = Binary()
    assert held.encode(b"a") == (b"a", "application/octet-stream")
    assert held.encode(File(b"a")) == (b"a", "application/octet-stream")
    assert held.decode(b"a") == b"a"
    filed = Binary(File, media_type="image/*")
    assert filed.payload(File(b"a", content_type="image/png")) == (b"a", "image/png")
    assert filed.decode(b"a") == File(b"a")
    assert filed.accepts(b"a") and not filed.accepts("a")


# Over the wire

UPLOAD: Operation[None] = Operation(
    name="upload",
    method="PUT",
    path="/file",
    request=Binary(File),
    results={204: Empty()},
    policy=Policy(
        timeout=Timeout(total=None, attempt=PATIENCE),
        retry=Retry(attempts=3, backoff=Backoff(base=0.0)),
        idempotent=True,
    ),
)
SHARE: Operation[None] = Operation(
    name="share",
    method="POST",
    path="/photos",
    request=Multipart(Photo),
    results={204: Empty()},
    policy=UPLOAD.policy,
)


class Files(HttpClient):
    _service = "files"

    def upload(self, body: File) -> None:
        return self._call(UPLOAD, body=body)

    def share(self, body: Photo) -> None:
        return self._call(SHARE, body=body)


class AsyncFiles(AsyncHttpClient):
    _service = "files"

    async def upload(self, body: File) -> None:
        return await self._call(UPLOAD, body=body)

    async def share(self, body: Photo) -> None:
        return await self._call(SHARE, body=body)


KINDS: dict[str, Any] = {
    "pooled": PooledTransport,
    "client": lambda: ClientTransport(httpx2.Client()),
    "async_pooled": AsyncPooledTransport,
    "async_client": lambda: AsyncClientTransport(httpx2.AsyncClient()),
    "aiohttp": AiohttpTransport,
}


class Sender:
    """A client over one transport."""

    def __init__(self, kind: str) -> None:
        self.is_async = kind not in ("pooled", "client")
        self._kind = kind
        self._runner = asyncio.Runner()
        self.transport: Any = None

    def send(self, url: str, method: str, body: Any, **options: Any) -> None:
        self.transport = self.transport or KINDS[self._kind]()
        kind: Any = AsyncFiles if self.is_async else Files
        client = kind(url, transport=self.transport, **options)
        if self.is_async:

            async def call() -> None:
                await getattr(client, method)(body)

            self._runner.run(call())
        else:
            getattr(client, method)(body)

    def close(self) -> None:
        inner = getattr(self.transport, "_http", self.transport)
        if self.is_async and inner is not None:
            self._runner.run(inner.aclose())
        elif inner is not None:
            inner.close()
        self._runner.close()


@pytest.fixture(params=KINDS)
def sender(request: pytest.FixtureRequest) -> Iterator[Sender]:
    made = Sender(request.param)
    yield made
    made.close()


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer(script=[says(answer(204))]) as running:
        yield running


BUSY = says(answer(503, b""))


@pytest.mark.parametrize("content", ["path", "open", "bytes", "list"])
def test_what_can_be_had_again_is_sent_again(
    sender: Sender, server: FaultServer, path: Path, content: str
) -> None:
    made: dict[str, Any] = {
        "path": path,
        "open": io.BytesIO(LONG),
        "bytes": LONG,
        "list": [LONG[:10], LONG[10:]],
    }
    server.does(BUSY, says(answer(204)))
    sender.send(server.url, "upload", File(made[content]))
    assert [one.body == LONG for one in server.received] == [True, True]
    known = content != "list"
    for one in server.received:
        assert one.headers.get("content-length") == (str(len(LONG)) if known else None)
        assert one.headers.get("transfer-encoding") == (None if known else "chunked")
        assert one.headers["content-type"] == "application/octet-stream"


@pytest.mark.parametrize("kind", ["generator", "pipe", "async"])
def test_a_stream_is_sent_once(sender: Sender, server: FaultServer, kind: str) -> None:
    """What the one attempt was answered is what is raised."""
    if kind == "async" and not sender.is_async:
        pytest.skip("is for tasks")
    made: dict[str, Any] = {
        "generator": iter([b"a", b"b"]),
        "pipe": Unseekable(b"ab"),
        "async": pieces(),
    }
    server.does(BUSY, says(answer(204)))
    with pytest.raises(UnexpectedStatus) as caught:
        sender.send(server.url, "upload", File(made[kind]))
    assert caught.value.status == 503
    assert [one.body for one in server.received] == [b"ab"]


def test_a_stream_that_never_left_is_sent_again(
    sender: Sender, server: FaultServer
) -> None:
    with FaultServer() as gone:
        nowhere = gone.url
    addresses = [nowhere, server.url]
    file = File(iter([b"a", b"b"]))
    with pytest.raises(TransportError) as caught:
        sender.send(nowhere, "upload", file, policies={"upload": Policy()})
    assert not caught.value.sent
    sender.send(addresses[1], "upload", file)
    assert [one.body for one in server.received] == [b"ab"]


def test_a_file_that_is_gone_is_no_fault_of_the_peer(
    sender: Sender, server: FaultServer, path: Path
) -> None:
    file = File.of(path)
    path.unlink()
    with pytest.raises(FileNotFoundError):
        sender.send(server.url, "upload", file)
    assert server.accepted == 0


def test_files_among_fields(sender: Sender, server: FaultServer, path: Path) -> None:
    photo = Photo(file=File.of(path), more=[File(b"a"), File(b"b", "b.txt")])
    server.does(BUSY, says(answer(204)))
    sender.send(server.url, "share", photo)
    first, second = server.received
    assert (first.body == second.body) is True
    assert (LONG in first.body) is True
    assert first.headers["content-length"] == str(len(first.body))
    assert b'filename="cat.png"\r\nContent-Type: image/png\r\n\r\n' in first.body
    assert b'name="more"; filename="more"\r\n' in first.body
    assert b'filename="b.txt"\r\nContent-Type: text/plain\r\n\r\nb\r\n' in first.body


def test_a_stream_among_fields_is_sent_once(
    sender: Sender, server: FaultServer
) -> None:
    server.does(BUSY, says(answer(204)))
    with pytest.raises(UnexpectedStatus):
        sender.send(server.url, "share", Photo(file=File(iter([b"a", b"b"]))))
    assert len(server.received) == 1
    assert server.received[0].headers["transfer-encoding"] == "chunked"
    assert b"\r\n\r\nab\r\n--" in server.received[0].body


def test_a_long_file_is_never_held(path: Path) -> None:
    """The most that is made of it at once is a piece."""
    body, _ = Multipart(Photo).payload(Photo(file=File.of(path)))
    assert isinstance(body, Payload)
    assert max(map(len, body)) == PIECE
    assert sum(map(len, body)) == body.length


def test_what_a_file_can_be_made_of() -> None:
    file = File(b"a")
    assert as_file(file) is file
    with pytest.raises(ValueError, match="must be a File"):
        as_file("a/path")


class Renewing:
    """Credentials that always have another token."""

    def authorize(self, request: Any, security: Any, operation: str) -> Any:
        return request

    def refused(self, reply: Any, request: Any, security: Any) -> bool:
        return True


@pytest.mark.parametrize(("content", "sent"), [(b"ab", 2), (iter([b"a", b"b"]), 1)])
def test_credentials_are_not_renewed_for_what_cannot_be_sent_again(
    server: FaultServer, content: Any, sent: int
) -> None:
    server.does(says(answer(401)), says(answer(204)))
    operation = replace(UPLOAD, security=((object(),),))
    with closing(PooledTransport()) as transport:
        shown: Any = Renewing()
        client = HttpClient(server.url, transport=transport, credentials=shown)
        if sent == 1:
            with pytest.raises(UnexpectedStatus):
                client._call(operation, body=File(content))
        else:
            client._call(operation, body=File(content))
    assert [one.body for one in server.received] == [b"ab"] * sent


@pytest.mark.parametrize(
    "named",
    [
        {"content_type": "image/png\r\nX-Evil: 1"},
        {"headers": {"X-A": "b\r\n\r\nbody"}},
        {"headers": {"X-A\n": "b"}},
    ],
)
def test_what_is_said_of_a_file_stays_in_its_line(named: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="cannot be in the head of a part"):
        File(b"", **named)
