"""Types of catalogue.proto."""

from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import (
    Any as _Any,
    ClassVar as _ClassVar,
    Final as _Final,
    Literal as _Literal,
)

from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedCompositeFieldContainer as _RepeatedCompositeFieldContainer,
    RepeatedScalarFieldContainer as _RepeatedScalarFieldContainer,
    ScalarMap as _ScalarMap,
)
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.message import Message as _Message

from .google.api import httpbody_pb2 as _httpbody_pb2

DESCRIPTOR: _FileDescriptor

class _OrderType(_EnumTypeWrapper[int]):
    def Value(self, name: str | bytes) -> Order: ...

class Order(int, metaclass=_OrderType):
    ORDER_UNSPECIFIED: _ClassVar[Order]
    TITLE: _ClassVar[Order]
    NEWEST: _ClassVar[Order]

ORDER_UNSPECIFIED: _Final[Order]
TITLE: _Final[Order]
NEWEST: _Final[Order]

class GetShelfRequest(_Message):
    name: str
    library: str
    with_books: bool
    def __init__(
        self,
        *,
        name: str | None = ...,
        library: str | None = ...,
        with_books: bool | None = ...,
    ) -> None: ...
    def ClearField(
        self, field_name: _Literal["name", "library", "with_books"]
    ) -> None: ...
    NAME_FIELD_NUMBER: _ClassVar[int]
    LIBRARY_FIELD_NUMBER: _ClassVar[int]
    WITH_BOOKS_FIELD_NUMBER: _ClassVar[int]

class Shelf(_Message):
    name: str
    book_count: int
    def __init__(
        self, *, name: str | None = ..., book_count: int | None = ...
    ) -> None: ...
    def ClearField(self, field_name: _Literal["name", "book_count"]) -> None: ...
    NAME_FIELD_NUMBER: _ClassVar[int]
    BOOK_COUNT_FIELD_NUMBER: _ClassVar[int]

class ListBooksRequest(_Message):
    parent: str
    page_size: int
    @property
    def order_by(self) -> _RepeatedScalarFieldContainer[Order]: ...
    @property
    def filter(self) -> Filter: ...
    def __init__(
        self,
        *,
        parent: str | None = ...,
        page_size: int | None = ...,
        order_by: _Iterable[Order | str] | None = ...,
        filter: Filter | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["filter"]) -> bool: ...
    def ClearField(
        self, field_name: _Literal["parent", "page_size", "order_by", "filter"]
    ) -> None: ...
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    FILTER_FIELD_NUMBER: _ClassVar[int]

class Filter(_Message):
    author: str
    price: float
    def __init__(
        self, *, author: str | None = ..., price: float | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["price"]) -> bool: ...
    def ClearField(self, field_name: _Literal["author", "price"]) -> None: ...
    AUTHOR_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]

class ListBooksResponse(_Message):
    @property
    def books(self) -> _RepeatedCompositeFieldContainer[Book]: ...
    next_page_token: str
    def __init__(
        self,
        *,
        books: _Iterable[Book | _Mapping[str, _Any]] | None = ...,
        next_page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _Literal["books", "next_page_token"]) -> None: ...
    BOOKS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]

class Book(_Message):
    name: str
    title: str
    @property
    def copies(self) -> _ScalarMap[str, int]: ...
    def __init__(
        self,
        *,
        name: str | None = ...,
        title: str | None = ...,
        copies: _Mapping[str, int] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _Literal["name", "title", "copies"]) -> None: ...
    NAME_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    COPIES_FIELD_NUMBER: _ClassVar[int]

class CreateBookRequest(_Message):
    parent: str
    @property
    def book(self) -> Book: ...
    book_id: str
    def __init__(
        self,
        *,
        parent: str | None = ...,
        book: Book | _Mapping[str, _Any] | None = ...,
        book_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["book"]) -> bool: ...
    def ClearField(self, field_name: _Literal["parent", "book", "book_id"]) -> None: ...
    PARENT_FIELD_NUMBER: _ClassVar[int]
    BOOK_FIELD_NUMBER: _ClassVar[int]
    BOOK_ID_FIELD_NUMBER: _ClassVar[int]

class UpdateBookRequest(_Message):
    @property
    def book(self) -> Book: ...
    @property
    def update_mask(self) -> _field_mask_pb2.FieldMask: ...
    def __init__(
        self,
        *,
        book: Book | _Mapping[str, _Any] | None = ...,
        update_mask: _field_mask_pb2.FieldMask | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["book", "update_mask"]) -> bool: ...
    def ClearField(self, field_name: _Literal["book", "update_mask"]) -> None: ...
    BOOK_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]

class MoveBookRequest(_Message):
    name: str
    to_shelf: str
    def __init__(
        self, *, name: str | None = ..., to_shelf: str | None = ...
    ) -> None: ...
    def ClearField(self, field_name: _Literal["name", "to_shelf"]) -> None: ...
    NAME_FIELD_NUMBER: _ClassVar[int]
    TO_SHELF_FIELD_NUMBER: _ClassVar[int]

class DeleteBookRequest(_Message):
    name: str
    def __init__(self, *, name: str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["name"]) -> None: ...
    NAME_FIELD_NUMBER: _ClassVar[int]

class Cover(_Message):
    name: str
    @property
    def image(self) -> _httpbody_pb2.HttpBody: ...
    def __init__(
        self,
        *,
        name: str | None = ...,
        image: _httpbody_pb2.HttpBody | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["image"]) -> bool: ...
    def ClearField(self, field_name: _Literal["name", "image"]) -> None: ...
    NAME_FIELD_NUMBER: _ClassVar[int]
    IMAGE_FIELD_NUMBER: _ClassVar[int]

class Question(_Message):
    text: str
    def __init__(self, *, text: str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["text"]) -> None: ...
    TEXT_FIELD_NUMBER: _ClassVar[int]
