"""Types of shelves.proto."""

from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from datetime import timedelta as _timedelta
from typing import (
    Any as _Any,
    ClassVar as _ClassVar,
    Final as _Final,
    Literal as _Literal,
    Union as _Union,
)

from google.protobuf import (
    duration_pb2 as _duration_pb2,
    field_mask_pb2 as _field_mask_pb2,
)
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

DESCRIPTOR: _FileDescriptor

class _KindType(_EnumTypeWrapper[int]):
    def Value(self, name: str | bytes) -> Kind: ...

class Kind(int, metaclass=_KindType):
    KIND_UNSPECIFIED: _ClassVar[Kind]
    KIND_NOVEL: _ClassVar[Kind]

KIND_UNSPECIFIED: _Final[Kind]
KIND_NOVEL: _Final[Kind]

class Book(_Message):
    title: str
    kind: Kind
    def __init__(
        self, *, title: str | None = ..., kind: Kind | str | None = ...
    ) -> None: ...
    def ClearField(self, field_name: _Literal["title", "kind"]) -> None: ...
    TITLE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]

class ListBooksRequest(_Message):
    parent: str
    page_size: int
    page_token: str
    def __init__(
        self,
        *,
        parent: str | None = ...,
        page_size: int | None = ...,
        page_token: str | None = ...,
    ) -> None: ...
    def ClearField(
        self, field_name: _Literal["parent", "page_size", "page_token"]
    ) -> None: ...
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]

class ListBooksResponse(_Message):
    @property
    def books(self) -> _RepeatedCompositeFieldContainer[Book]: ...
    next_page_token: str
    @property
    def unreachable(self) -> _RepeatedScalarFieldContainer[str]: ...
    def __init__(
        self,
        *,
        books: _Iterable[Book | _Mapping[str, _Any]] | None = ...,
        next_page_token: str | None = ...,
        unreachable: _Iterable[str] | None = ...,
    ) -> None: ...
    def ClearField(
        self, field_name: _Literal["books", "next_page_token", "unreachable"]
    ) -> None: ...
    BOOKS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    UNREACHABLE_FIELD_NUMBER: _ClassVar[int]

class BuyBookRequest(_Message):
    title: str
    @property
    def kinds(self) -> _RepeatedScalarFieldContainer[Kind]: ...
    request_id: str
    @property
    def labels(self) -> _ScalarMap[str, str]: ...
    def __init__(
        self,
        *,
        title: str | None = ...,
        kinds: _Iterable[Kind | str] | None = ...,
        request_id: str | None = ...,
        labels: _Mapping[str, str] | None = ...,
    ) -> None: ...
    def ClearField(
        self, field_name: _Literal["title", "kinds", "request_id", "labels"]
    ) -> None: ...
    TITLE_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    LABELS_FIELD_NUMBER: _ClassVar[int]

class UpdateBookRequest(_Message):
    @property
    def book(self) -> Book: ...
    @property
    def update_mask(self) -> _field_mask_pb2.FieldMask: ...
    @property
    def patience(self) -> _duration_pb2.Duration: ...
    def __init__(
        self,
        *,
        book: Book | _Mapping[str, _Any] | None = ...,
        update_mask: _field_mask_pb2.FieldMask | _Mapping[str, _Any] | None = ...,
        patience: _Union[
            _duration_pb2.Duration, _timedelta, _Mapping[str, _Any], None
        ] = ...,
    ) -> None: ...
    def HasField(
        self, field_name: _Literal["book", "update_mask", "patience"]
    ) -> bool: ...
    def ClearField(
        self, field_name: _Literal["book", "update_mask", "patience"]
    ) -> None: ...
    BOOK_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    PATIENCE_FIELD_NUMBER: _ClassVar[int]

class SortBooksRequest(_Message):
    def __init__(self) -> None: ...

class SortBooksResponse(_Message):
    moved: int
    def __init__(self, *, moved: int | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["moved"]) -> None: ...
    MOVED_FIELD_NUMBER: _ClassVar[int]

class SortProgress(_Message):
    percent: int
    def __init__(self, *, percent: int | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["percent"]) -> None: ...
    PERCENT_FIELD_NUMBER: _ClassVar[int]

class FindRequest(_Message):
    request: str
    metadata: str
    def __init__(
        self, *, request: str | None = ..., metadata: str | None = ...
    ) -> None: ...
    def ClearField(self, field_name: _Literal["request", "metadata"]) -> None: ...
    REQUEST_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
