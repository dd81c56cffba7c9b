"""The library of the case, called over HTTP: one service behind both protocols."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from types import ModuleType
from typing import Any

import grpc
import pytest
from fastapi import FastAPI

Golden = Callable[[str], ModuleType]

BOOK = "shelves/1/books/2"


class Library:
    """A service that remembers what it was asked."""

    def __init__(self, pb: ModuleType, errors: ModuleType, bodies: ModuleType) -> None:
        self.pb, self.errors, self.bodies = pb, errors, bodies
        self.asked: list[Any] = []

    def get_shelf(self, request: Any, context: Any) -> Any:
        """Answer in a thread of its own: it is `def`."""
        self.asked.append(request)
        if request.name == "shelves/none":
            raise self.errors.RpcError(
                grpc.StatusCode.NOT_FOUND, "no such shelf", retry_after=1.2
            )
        return self.pb.Shelf(name=request.name, book_count=2**60)

    async def list_books(self, request: Any, context: Any) -> Any:
        self.asked.append(request)
        return self.pb.ListBooksResponse(books=[self.pb.Book(title="a")])

    async def create_book(self, request: Any, context: Any) -> Any:
        self.asked.append(request)
        context.set_leading_metadata([("etag", "7"), ("trace-bin", b"\x00\xff")])
        return request.book

    async def update_book(self, request: Any, context: Any) -> Any:
        self.asked.append(request)
        return request.book

    async def move_book(self, request: Any, context: Any) -> Any:
        self.asked.append(request)
        return self.pb.Book(name=f"{request.to_shelf}/books/2")

    async def delete_book(self, request: Any, context: Any) -> Any:
        self.asked.append(request)
        from google.protobuf.empty_pb2 import Empty

        return Empty()

    async def put_cover(self, request: Any, context: Any) -> Any:
        self.asked.append(request)
        return self.bodies.HttpBody(
            content_type="image/gif", data=request.image.data[::-1]
        )

    async def watch_books(self, request: Any, context: Any) -> AsyncIterator[Any]:
        self.asked.append(request)
        for title in ("a", "b"):
            yield self.pb.Book(title=title)
        if request.page_size:
            raise self.errors.RpcError(grpc.StatusCode.DATA_LOSS, "the rest is lost")


@pytest.fixture
def pb(golden: Golden) -> ModuleType:
    """The messages."""
    return golden("_proto.catalogue_pb2")


@pytest.fixture
def library(golden: Golden, pb: ModuleType) -> Library:
    """A service."""
    bodies = golden("_proto.google.api.httpbody_pb2")
    return Library(pb, golden("runtime.grpc"), bodies)


@pytest.fixture
def ask(golden: Golden, library: Library) -> Callable[..., Any]:
    """Calls it over HTTP, below `/api`."""
    app = FastAPI()
    router = golden("catalogue.grpc.router").create_router(library)
    app.include_router(router, prefix="/api")
    send = golden("runtime.grpc.transcoding.testing").ask

    def call(method: str, target: str, body: bytes = b"", **headers: str) -> Any:
        fields = {name.replace("_", "-"): text for name, text in headers.items()}
        if body:
            fields.setdefault("content-type", "application/json")
        return asyncio.run(
            send(app, method, f"/api{target}", body=body, headers=fields)
        )

    return call


Ask = Callable[..., Any]


def test_a_path_and_a_query(ask: Ask, library: Library, pb: ModuleType) -> None:
    """The main rule; int64 is a text in JSON, names are in camelCase."""
    answer = ask("GET", "/v1/shelves/a%2Fb%20c?withBooks=true")
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.json() == {"name": "shelves/a%2Fb c", "bookCount": str(2**60)}
    assert library.asked == [
        pb.GetShelfRequest(name="shelves/a%2Fb c", with_books=True)
    ]


def test_additional_bindings(ask: Ask, library: Library, pb: ModuleType) -> None:
    """Another path, and HEAD, which has no body."""
    assert ask("GET", "/v1/libraries/ci%2Fty/shelves/1").status == 200
    answer = ask("HEAD", "/v1/probe/x/y")
    assert (answer.status, answer.body) == (200, b"")
    assert library.asked == [
        pb.GetShelfRequest(name="shelves/1", library="ci/ty"),
        pb.GetShelfRequest(name="x/y"),
    ]


def test_a_query_with_lists_enums_and_inner_fields(
    ask: Ask, library: Library, pb: ModuleType
) -> None:
    """Names of proto and of JSON; one field of the response is the answer."""
    query = (
        "page_size=5&orderBy=TITLE&order_by=2&filter.author=M%C3%A9+X&filter.price=0"
    )
    answer = ask("GET", f"/v1/shelves/1/books?{query}")
    assert answer.json() == [{"title": "a"}]
    assert library.asked == [
        pb.ListBooksRequest(
            parent="shelves/1",
            page_size=5,
            order_by=[pb.TITLE, pb.NEWEST],
            filter=pb.Filter(author="Mé X", price=0.0),
        )
    ]


def test_a_body_that_is_a_field(ask: Ask, library: Library, pb: ModuleType) -> None:
    """Leading metadata become header fields."""
    body = b'{"title": "T", "copies": {"x": 3}}'
    answer = ask("POST", "/v1/shelves/1/books?bookId=9", body)
    assert answer.json() == {"title": "T", "copies": {"x": 3}}
    assert (answer.headers["etag"], answer.headers["trace-bin"]) == ("7", "AP8=")
    book = pb.Book(title="T", copies={"x": 3})
    sent = pb.CreateBookRequest(parent="shelves/1", book=book, book_id="9")
    assert library.asked == [sent]


def test_a_path_inside_of_the_body(ask: Ask, library: Library, pb: ModuleType) -> None:
    """The path wins over the body; the mask is one text."""
    body = b'{"name": "another", "title": "T"}'
    ask("PATCH", f"/v1/{BOOK}?updateMask=title,copies", body)
    (sent,) = library.asked
    assert sent.book == pb.Book(name=BOOK, title="T")
    assert list(sent.update_mask.paths) == ["title", "copies"]


def test_verbs_and_whole_bodies(ask: Ask, library: Library, pb: ModuleType) -> None:
    """`:move` is no part of the name."""
    answer = ask("POST", f"/v1/{BOOK}:move", b'{"to_shelf": "shelves/3"}')
    assert answer.json() == {"name": "shelves/3/books/2"}
    assert library.asked == [pb.MoveBookRequest(name=BOOK, to_shelf="shelves/3")]


def test_empty_is_an_object(ask: Ask) -> None:
    """`google.protobuf.Empty`."""
    answer = ask("DELETE", f"/v1/{BOOK}")
    assert (answer.status, answer.body) == (200, b"{}")


def test_bytes_as_they_are(ask: Ask, library: Library) -> None:
    """`google.api.HttpBody`, in both directions."""
    answer = ask("PUT", f"/v1/{BOOK}/cover", b"\x00\xff", content_type="image/png")
    assert answer.headers["content-type"] == "image/gif"
    assert answer.body == b"\xff\x00"
    assert library.asked[0].image.content_type == "image/png"


@pytest.mark.parametrize(
    ("accept", "content_type", "body"),
    [
        ("*/*", "application/json", b'[{"title":"a"},\n{"title":"b"}]'),
        (
            "application/x-ndjson",
            "application/x-ndjson",
            b'{"title":"a"}\n{"title":"b"}\n',
        ),
        (
            "text/event-stream, */*;q=0.1",
            "text/event-stream",
            b'data: {"title":"a"}\n\ndata: {"title":"b"}\n\n',
        ),
    ],
)
def test_streams(ask: Ask, accept: str, content_type: str, body: bytes) -> None:
    """The caller chooses the form."""
    answer = ask("GET", "/v1/shelves/1/books:watch", accept=accept)
    assert answer.headers["content-type"] == content_type
    assert answer.body == body


def test_a_stream_that_breaks(ask: Ask) -> None:
    """What has come stays; the last item is the error."""
    items = ask("GET", "/v1/shelves/1/books:watch?pageSize=1").json()
    error = {"code": 500, "message": "the rest is lost", "status": "DATA_LOSS"}
    assert items == [{"title": "a"}, {"title": "b"}, {"error": error}]


def test_errors(ask: Ask) -> None:
    """AIP-193, with when to come again."""
    answer = ask("GET", "/v1/shelves/none")
    assert (answer.status, answer.headers["retry-after"]) == (404, "2")
    pause = {
        "@type": "type.googleapis.com/google.rpc.RetryInfo",
        "retryDelay": "1.200s",
    }
    error = {"code": 404, "message": "no such shelf", "status": "NOT_FOUND"}
    assert answer.json() == {"error": {**error, "details": [pause]}}


def test_the_other_methods_of_a_path(ask: Ask, library: Library) -> None:
    """405 says which there are; a path of nobody is the application's 404."""
    answer = ask("POST", f"/v1/{BOOK}")
    assert (answer.status, answer.headers["allow"]) == (405, "PATCH, DELETE")
    assert answer.json()["error"]["status"] == "UNIMPLEMENTED"
    assert ask("GET", "/v1/books").status == 404
    assert library.asked == []


def test_any_method(golden: Golden, pb: ModuleType) -> None:
    """A rule for `*`, in the router of the second service."""

    class Desk:
        def ask(self, request: Any, context: Any) -> Any:
            return pb.Question(text=f"{request.text} {dict(context.metadata)['x-who']}")

    app = FastAPI()
    app.include_router(golden("catalogue.grpc.router").create_desk_router(Desk()))
    send = golden("runtime.grpc.transcoding.testing").ask
    for method in ("GET", "PUT", "PROPFIND"):
        asked = send(app, method, "/v1/desk/7?text=who", headers={"X-Who": "me"})
        assert asyncio.run(asked).json() == {"text": "who me"}


def test_idempotent_by_the_method_of_http(golden: Golden) -> None:
    """GET, PUT and DELETE are; POST and PATCH are not, unless the rpc says so."""
    methods = golden("catalogue.grpc.methods")
    listed = [methods.GET_SHELF, methods.CREATE_BOOK, methods.UPDATE_BOOK]
    listed += [methods.MOVE_BOOK, methods.DELETE_BOOK, methods.PUT_COVER]
    found = {method.name: method.policy.idempotent for method in listed}
    assert found == {
        "GetShelf": True,
        "CreateBook": False,
        "UpdateBook": False,
        "MoveBook": True,
        "DeleteBook": True,
        "PutCover": True,
    }
