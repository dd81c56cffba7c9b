"""Whether a service keeps catalogue.proto."""

from __future__ import annotations

from ..catalogue.grpc import methods, resources
from ..catalogue.grpc.fake import FakeDeskService, FakeLibraryService
from ..catalogue.grpc.server import add_desk_to_server, add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

LIBRARY_SUBJECT = GrpcSubject(
    service="catalogue",
    slice="grpc.cases.library.v1.LibraryService",
    contract="catalogue.proto",
    tests=__file__,
    fake=FakeLibraryService,
    proto_service="cases.library.v1.LibraryService",
    bind=add_to_server,
    methods=(
        methods.GET_SHELF,
        methods.LIST_BOOKS,
        methods.CREATE_BOOK,
        methods.UPDATE_BOOK,
        methods.MOVE_BOOK,
        methods.DELETE_BOOK,
        methods.PUT_COVER,
        methods.WATCH_BOOKS,
        methods.IMPORT_BOOKS,
        methods.REINDEX,
    ),
)

DESK_SUBJECT = GrpcSubject(
    service="catalogue",
    slice="grpc.cases.library.v1.Desk",
    contract="catalogue.proto",
    tests=__file__,
    fake=FakeDeskService,
    proto_service="cases.library.v1.Desk",
    bind=add_desk_to_server,
    methods=(methods.ASK,),
)


def test_the_provider_of_library_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    LIBRARY_SUBJECT.must_be_real()


def test_get_shelf() -> None:
    """cases.library.v1.LibraryService/GetShelf: what is allowed, and what is forbidden."""
    LIBRARY_SUBJECT.conforms(methods.GET_SHELF)


def test_list_books() -> None:
    """cases.library.v1.LibraryService/ListBooks: what is allowed, and what is forbidden."""
    LIBRARY_SUBJECT.conforms(methods.LIST_BOOKS)


def test_create_book() -> None:
    """cases.library.v1.LibraryService/CreateBook: what is allowed, and what is forbidden."""
    LIBRARY_SUBJECT.conforms(methods.CREATE_BOOK)


def test_update_book() -> None:
    """cases.library.v1.LibraryService/UpdateBook: what is allowed, and what is forbidden."""
    LIBRARY_SUBJECT.conforms(methods.UPDATE_BOOK)


def test_move_book() -> None:
    """cases.library.v1.LibraryService/MoveBook: what is allowed, and what is forbidden."""
    LIBRARY_SUBJECT.conforms(methods.MOVE_BOOK)


def test_delete_book() -> None:
    """cases.library.v1.LibraryService/DeleteBook: what is allowed, and what is forbidden."""
    LIBRARY_SUBJECT.conforms(methods.DELETE_BOOK)


def test_put_cover() -> None:
    """cases.library.v1.LibraryService/PutCover: what is allowed, and what is forbidden."""
    LIBRARY_SUBJECT.conforms(methods.PUT_COVER)


def test_watch_books() -> None:
    """cases.library.v1.LibraryService/WatchBooks: what is allowed, and what is forbidden."""
    LIBRARY_SUBJECT.conforms(methods.WATCH_BOOKS)


def test_import_books() -> None:
    """cases.library.v1.LibraryService/ImportBooks: what is allowed, and what is forbidden."""
    LIBRARY_SUBJECT.conforms(methods.IMPORT_BOOKS)


def test_reindex() -> None:
    """cases.library.v1.LibraryService/Reindex: what is allowed, and what is forbidden."""
    LIBRARY_SUBJECT.conforms(methods.REINDEX)


def test_book_list_after_create() -> None:
    """The law list-after-create."""
    LIBRARY_SUBJECT.keeps("list-after-create", resources.BOOK)


def test_reflection_of_library() -> None:
    """What a server says of itself is what the contract says."""
    LIBRARY_SUBJECT.shows_the_contract()


def test_the_provider_of_desk_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    DESK_SUBJECT.must_be_real()


def test_ask() -> None:
    """cases.library.v1.Desk/Ask: what is allowed, and what is forbidden."""
    DESK_SUBJECT.conforms(methods.ASK)


def test_reflection_of_desk() -> None:
    """What a server says of itself is what the contract says."""
    DESK_SUBJECT.shows_the_contract()
