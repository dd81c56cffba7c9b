"""What fakes of gRPC services remember."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import grpc
import pytest
from google.protobuf.field_mask_pb2 import FieldMask
from grpc_tools import protoc

from codegen.runtime.grpc import DeclaredError, RpcError, UnaryStream, UnaryUnary
from codegen.runtime.grpc.memory import Memory
from codegen.runtime.grpc.resources import Resource

CODE = grpc.StatusCode
PROTO = """
syntax = "proto3";
package codegen.runtime.tests.memory;
import "google/protobuf/empty.proto";
import "google/protobuf/field_mask.proto";
message Book {
  string name = 1; string title = 2; repeated string tags = 3; Place place = 4;
  oneof owner { string person = 5; string society = 6; }
  string create_time = 7; optional int32 pages = 8; map<string, int32> copies = 9;
}
message Place { string room = 1; }
message CreateBookRequest { string parent = 1; Book book = 2; string book_id = 3; }
message GetBookRequest { string name = 1; }
message UpdateBookRequest { Book book = 1; google.protobuf.FieldMask update_mask = 2; }
message DeleteBookRequest { string name = 1; }
message ListBooksRequest {
  string parent = 1; int32 page_size = 2; string page_token = 3; string title = 4;
}
message ListBooksResponse {
  repeated Book books = 1; string next_page_token = 2; int32 total_size = 3;
}
message StreamBooksRequest {}
message User { int64 user_id = 1; string name = 2; string mail = 3; }
message CreateUserRequest { string name = 1; }
message CreateUserResponse { int64 user_id = 1; }
message GetUserRequest { int64 user_id = 1; }
message GetUserResponse { User user = 1; }
message UpdateUserRequest { int64 user_id = 1; string mail = 2; }
message Note { string text = 1; }
message GetNoteRequest { string id = 1; }
message Empty { google.protobuf.Empty nothing = 1; }
"""


class BookGone(DeclaredError):
    """What a contract says of a book that is not there."""

    CODE = CODE.NOT_FOUND
    REASON = "BOOK_GONE"
    DOMAIN = "codegen.runtime.tests.memory"


@pytest.fixture(scope="module")
def pb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The messages."""
    folder: Path = tmp_path_factory.mktemp("proto")
    name = "codegen_runtime_memory"
    (folder / f"{name}.proto").write_text(PROTO)
    assert (
        protoc.main(
            [
                "protoc",
                f"-I{folder}",
                f"-I{Path(protoc.__file__).parent / '_proto'}",
                f"--python_out={folder}",
                f"{name}.proto",
            ]
        )
        == 0
    )
    sys.path.insert(0, str(folder))
    try:
        yield importlib.import_module(f"{name}_pb2")
    finally:
        sys.path.remove(str(folder))


class Library:
    """Calls the methods of a service of which everything is remembered."""

    def __init__(self, pb: ModuleType) -> None:
        empty = pb.Empty.DESCRIPTOR.fields_by_name["nothing"].message_type
        self.pb = pb
        self.create = self._method("CreateBook", pb.Book)
        self.read = self._method("GetBook", pb.Book, errors=(BookGone,))
        self.update = self._method("UpdateBook", pb.Book)
        self.delete = self._method("DeleteBook", empty._concrete_class)
        self.lists = self._method("ListBooks", pb.ListBooksResponse)
        self.streams: UnaryStream[Any, Any] = UnaryStream(
            path="/Library/StreamBooks", request=pb.StreamBooksRequest, response=pb.Book
        )
        self.create_user = self._method("CreateUser", pb.CreateUserResponse)
        self.read_user = self._method("GetUser", pb.GetUserResponse)
        self.update_user = self._method("UpdateUser", pb.User)
        self.read_note = self._method("GetNote", pb.Note)
        books = Resource(
            name="Book",
            create=self.create,
            read=self.read,
            update=self.update,
            delete=self.delete,
            lists=(self.lists, self.streams),
        )
        users = Resource(
            name="User",
            create=self.create_user,
            read=self.read_user,
            update=self.update_user,
        )
        self.memory = Memory((books, users, Resource(name="Note", read=self.read_note)))

    def _method(self, name: str, response: Any, **options: Any) -> UnaryUnary[Any, Any]:
        request = getattr(self.pb, f"{name}Request")
        return UnaryUnary(
            path=f"/Library/{name}", request=request, response=response, **options
        )

    def ask(self, method: Any, **said: Any) -> Any:
        """Return the answers of *method*, which is asked what is *said*."""
        found = self.memory.answers(method, method.request(**said))
        return found if isinstance(method, UnaryStream) else found[0]

    def refused(self, method: Any, **said: Any) -> RpcError:
        with pytest.raises(RpcError) as caught:
            self.ask(method, **said)
        return caught.value

    def names(self, **said: Any) -> list[str]:
        return [one.name for one in self.ask(self.lists, **said).books]


@pytest.fixture
def library(pb: ModuleType) -> Library:
    return Library(pb)


def test_what_was_made_is_read_and_listed(library: Library) -> None:
    """With what was sent, and what only a service can say."""
    book = {"title": "Emma", "tags": ["a", "b"], "place": {}, "society": "S"}
    made = library.ask(library.create, book=book)
    assert (made.name, made.title, [*made.tags]) == ("1", "Emma", ["a", "b"])
    assert (made.society, made.person, made.HasField("place")) == ("S", "", True)
    assert made.create_time and not made.HasField("pages")
    assert library.ask(library.read, name="1") == made
    assert library.ask(library.streams) == [made]
    assert library.names() == ["1"]


def test_keys(library: Library) -> None:
    """A caller may choose one (AIP-133); none comes twice."""
    assert library.ask(library.create, book_id="one", book={}).name == "one"
    assert library.ask(library.create, book={"name": "two"}).name == "two"
    assert library.ask(library.create, book={}).name == "1"
    again = library.refused(library.create, book_id="one", book={})
    assert (again.code, again.details) == (
        CODE.ALREADY_EXISTS,
        "there is a Book 'one' already",
    )


def test_what_nobody_made_is_made_up_and_then_is_there(library: Library) -> None:
    """So that a test that arranges nothing gets an answer."""
    found = library.ask(library.read, name="x")
    assert found.name == "x" and found.title
    assert library.ask(library.read, name="x") == found
    assert library.names() == ["x"]


def test_a_list_of_nothing_has_one_until_one_was_deleted(library: Library) -> None:
    """It is there as well."""
    (name,) = library.names()
    library.ask(library.delete, name=name)
    assert library.names() == []
    gone = library.refused(library.read, name=name)
    assert isinstance(gone, BookGone)
    assert gone.details == "there is no Book '1' any more"
    assert library.refused(library.delete, name=name).code is CODE.NOT_FOUND
    assert library.refused(library.update, book={"name": name}).code is CODE.NOT_FOUND
    assert library.ask(library.create, book_id=name, book={"title": "t"}).title == "t"
    assert library.ask(library.read, name=name).title == "t"


def test_changes(library: Library) -> None:
    """What the mask names, or all that is set; never the key, nor what is the service's."""
    made = library.ask(
        library.create, book={"title": "a", "tags": ["x"], "copies": {"k": 1}}
    )
    sent = {"name": made.name, "title": "b", "tags": ["y"], "create_time": "never"}
    mask = FieldMask(paths=["title", "copies"])
    changed = library.ask(library.update, book=sent, update_mask=mask)
    assert (changed.title, [*changed.tags], dict(changed.copies)) == ("b", ["x"], {})
    every = library.ask(library.update, book=sent)
    assert ([*every.tags], every.create_time) == (["y"], made.create_time)
    assert library.ask(library.read, name=made.name) == every
    strange = FieldMask(paths=["nothing"])
    refused = library.refused(library.update, book=sent, update_mask=strange)
    assert refused.code is CODE.INVALID_ARGUMENT
    assert library.ask(library.read, name=made.name) == every


def test_places_and_filters(library: Library) -> None:
    """A list is of the parent that is asked for, and of what has that title."""
    for parent, title in (("s/1", "a"), ("s/1", "b"), ("s/2", "a")):
        library.ask(library.create, parent=parent, book={"title": title})
    assert library.names() == ["1", "2", "3"]
    assert library.names(parent="s/1") == ["1", "2"]
    assert library.names(parent="s/1", title="a") == ["1"]
    assert library.names(parent="s/3") == []


@pytest.mark.parametrize("size", [1, 2, 3, 5, 6, 0])
def test_pages_are_parts_of_the_list(library: Library, size: int) -> None:
    """Each thing stands on one of them, and none is longer than was asked for."""
    for _ in range(5):
        library.ask(library.create, book={})
    token, seen = "", list[str]()
    while True:
        page = library.ask(library.lists, page_size=size, page_token=token)
        assert page.total_size == 5
        assert 1 <= len(page.books) <= (size or 5)
        seen += [one.name for one in page.books]
        token = page.next_page_token
        if not token:
            break
    assert seen == ["1", "2", "3", "4", "5"]
    refused = library.refused(library.lists, page_token="nonsense")
    assert refused.violations == {"page_token": "is none that a page has given"}


def test_messages_that_say_of_things_in_other_ways(library: Library) -> None:
    """A request with the fields of a thing, a response with its key, numbers for keys."""
    made = library.ask(library.create_user, name="Ann")
    assert made.user_id == 1
    found = library.ask(library.read_user, user_id=1).user
    assert (found.name, bool(found.mail)) == ("Ann", True)
    changed = library.ask(library.update_user, user_id=1, mail="a@b.c")
    assert (changed.user_id, changed.name, changed.mail) == (1, "Ann", "a@b.c")
    assert library.ask(library.create_user, name="Bob").user_id == 2


def test_what_has_no_key_is_not_remembered(library: Library) -> None:
    """Nor what no request could name."""
    assert not library.memory.knows(library.read_note)
    assert library.memory.knows(library.streams)


def test_forgetting(library: Library) -> None:
    """Then keys begin again."""
    library.ask(library.create, book={})
    library.memory.forget()
    assert library.ask(library.create, book={}).name == "1"
