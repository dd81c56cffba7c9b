"""Whether a service keeps shelves.proto."""

from __future__ import annotations

from ..runtime.contract_tests.grpc.subject import GrpcSubject
from ..shelves.grpc import methods
from ..shelves.grpc.fake import FakeShelvesService
from ..shelves.grpc.server import add_to_server

SUBJECT = GrpcSubject(
    service="shelves",
    slice="grpc",
    contract="shelves.proto",
    tests=__file__,
    fake=FakeShelvesService,
    proto_service="cases.shelves.v1.Shelves",
    bind=add_to_server,
    methods=(
        methods.LIST_BOOKS,
        methods.BUY_BOOK,
        methods.UPDATE_BOOK,
        methods.SORT_BOOKS,
        methods.FIND,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_list_books() -> None:
    """cases.shelves.v1.Shelves/ListBooks: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.LIST_BOOKS)


def test_buy_book() -> None:
    """cases.shelves.v1.Shelves/BuyBook: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.BUY_BOOK)


def test_update_book() -> None:
    """cases.shelves.v1.Shelves/UpdateBook: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.UPDATE_BOOK)


def test_sort_books() -> None:
    """cases.shelves.v1.Shelves/SortBooks: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.SORT_BOOKS)


def test_find() -> None:
    """cases.shelves.v1.Shelves/Find: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.FIND)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
