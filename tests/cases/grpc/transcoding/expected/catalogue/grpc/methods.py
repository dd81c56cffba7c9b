"""Methods of the Library and Desk services, one constant each."""

from __future__ import annotations

from google.protobuf import empty_pb2

from ..._proto import catalogue_pb2
from ..._proto.google.api import httpbody_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import HttpRule, StreamUnary, UnaryStream, UnaryUnary

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SERVICE = "cases.library.v1.LibraryService"

GET_SHELF: UnaryUnary[catalogue_pb2.GetShelfRequest, catalogue_pb2.Shelf] = UnaryUnary(
    path="/cases.library.v1.LibraryService/GetShelf",
    request=catalogue_pb2.GetShelfRequest,
    response=catalogue_pb2.Shelf,
    policy=IDEMPOTENT,
    http=(
        HttpRule("GET", "/v1/{name=shelves/*}"),
        HttpRule("GET", "/v1/libraries/{library}/{name=shelves/*}"),
        HttpRule("HEAD", "/v1/probe/{name=**}"),
    ),
)

LIST_BOOKS: UnaryUnary[
    catalogue_pb2.ListBooksRequest, catalogue_pb2.ListBooksResponse
] = UnaryUnary(
    path="/cases.library.v1.LibraryService/ListBooks",
    request=catalogue_pb2.ListBooksRequest,
    response=catalogue_pb2.ListBooksResponse,
    policy=IDEMPOTENT,
    http=(HttpRule("GET", "/v1/{parent=shelves/*}/books", response_body="books"),),
)

CREATE_BOOK: UnaryUnary[catalogue_pb2.CreateBookRequest, catalogue_pb2.Book] = (
    UnaryUnary(
        path="/cases.library.v1.LibraryService/CreateBook",
        request=catalogue_pb2.CreateBookRequest,
        response=catalogue_pb2.Book,
        policy=ONCE,
        http=(HttpRule("POST", "/v1/{parent=shelves/*}/books", body="book"),),
    )
)

UPDATE_BOOK: UnaryUnary[catalogue_pb2.UpdateBookRequest, catalogue_pb2.Book] = (
    UnaryUnary(
        path="/cases.library.v1.LibraryService/UpdateBook",
        request=catalogue_pb2.UpdateBookRequest,
        response=catalogue_pb2.Book,
        policy=ONCE,
        http=(HttpRule("PATCH", "/v1/{book.name=shelves/*/books/*}", body="book"),),
    )
)

MOVE_BOOK: UnaryUnary[catalogue_pb2.MoveBookRequest, catalogue_pb2.Book] = UnaryUnary(
    path="/cases.library.v1.LibraryService/MoveBook",
    request=catalogue_pb2.MoveBookRequest,
    response=catalogue_pb2.Book,
    policy=IDEMPOTENT,
    http=(HttpRule("POST", "/v1/{name=shelves/*/books/*}:move", body="*"),),
)

DELETE_BOOK: UnaryUnary[catalogue_pb2.DeleteBookRequest, empty_pb2.Empty] = UnaryUnary(
    path="/cases.library.v1.LibraryService/DeleteBook",
    request=catalogue_pb2.DeleteBookRequest,
    response=empty_pb2.Empty,
    policy=IDEMPOTENT,
    http=(HttpRule("DELETE", "/v1/{name=shelves/*/books/*}"),),
)

PUT_COVER: UnaryUnary[catalogue_pb2.Cover, httpbody_pb2.HttpBody] = UnaryUnary(
    path="/cases.library.v1.LibraryService/PutCover",
    request=catalogue_pb2.Cover,
    response=httpbody_pb2.HttpBody,
    policy=IDEMPOTENT,
    http=(HttpRule("PUT", "/v1/{name=shelves/*/books/*}/cover", body="image"),),
)

WATCH_BOOKS: UnaryStream[catalogue_pb2.ListBooksRequest, catalogue_pb2.Book] = (
    UnaryStream(
        path="/cases.library.v1.LibraryService/WatchBooks",
        request=catalogue_pb2.ListBooksRequest,
        response=catalogue_pb2.Book,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=None),
            retry=Retry(attempts=3),
            bulkhead=None,
            idempotent=True,
        ),
        http=(HttpRule("GET", "/v1/{parent=shelves/*}/books:watch"),),
    )
)

IMPORT_BOOKS: StreamUnary[catalogue_pb2.Book, catalogue_pb2.Shelf] = StreamUnary(
    path="/cases.library.v1.LibraryService/ImportBooks",
    request=catalogue_pb2.Book,
    response=catalogue_pb2.Shelf,
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=None),
        retry=Retry(attempts=1),
        bulkhead=None,
    ),
)

REINDEX: UnaryUnary[empty_pb2.Empty, empty_pb2.Empty] = UnaryUnary(
    path="/cases.library.v1.LibraryService/Reindex",
    request=empty_pb2.Empty,
    response=empty_pb2.Empty,
    policy=ONCE,
)

DESK_SERVICE = "cases.library.v1.Desk"

ASK: UnaryUnary[catalogue_pb2.Question, catalogue_pb2.Question] = UnaryUnary(
    path="/cases.library.v1.Desk/Ask",
    request=catalogue_pb2.Question,
    response=catalogue_pb2.Question,
    policy=ONCE,
    http=(HttpRule("*", "/v1/desk/*"),),
)
