"""Methods of the Shelves service, one constant each."""

from __future__ import annotations

from ..._proto import shelves_pb2
from ..._proto.google.longrunning import operations_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SERVICE = "cases.shelves.v1.Shelves"

LIST_BOOKS: UnaryUnary[shelves_pb2.ListBooksRequest, shelves_pb2.ListBooksResponse] = (
    UnaryUnary(
        path="/cases.shelves.v1.Shelves/ListBooks",
        request=shelves_pb2.ListBooksRequest,
        response=shelves_pb2.ListBooksResponse,
        policy=ONCE,
    )
)

BUY_BOOK: UnaryUnary[shelves_pb2.BuyBookRequest, shelves_pb2.Book] = UnaryUnary(
    path="/cases.shelves.v1.Shelves/BuyBook",
    request=shelves_pb2.BuyBookRequest,
    response=shelves_pb2.Book,
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
    request_id="request_id",
)

UPDATE_BOOK: UnaryUnary[shelves_pb2.UpdateBookRequest, shelves_pb2.Book] = UnaryUnary(
    path="/cases.shelves.v1.Shelves/UpdateBook",
    request=shelves_pb2.UpdateBookRequest,
    response=shelves_pb2.Book,
    policy=ONCE,
)

SORT_BOOKS: UnaryUnary[shelves_pb2.SortBooksRequest, operations_pb2.Operation] = (
    UnaryUnary(
        path="/cases.shelves.v1.Shelves/SortBooks",
        request=shelves_pb2.SortBooksRequest,
        response=operations_pb2.Operation,
        policy=ONCE,
    )
)

FIND: UnaryUnary[shelves_pb2.FindRequest, shelves_pb2.ListBooksResponse] = UnaryUnary(
    path="/cases.shelves.v1.Shelves/Find",
    request=shelves_pb2.FindRequest,
    response=shelves_pb2.ListBooksResponse,
    policy=ONCE,
)
