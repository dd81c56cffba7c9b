"""Types of racks.proto."""

from collections.abc import Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class SortRequest(_Message):
    title: str
    @property
    def inner(self) -> SortResponse: ...
    def __init__(
        self,
        *,
        title: str | None = ...,
        inner: SortResponse | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["inner"]) -> bool: ...
    def ClearField(self, field_name: _Literal["title", "inner"]) -> None: ...
    TITLE_FIELD_NUMBER: _ClassVar[int]
    INNER_FIELD_NUMBER: _ClassVar[int]

class SortResponse(_Message):
    moved: int
    def __init__(self, *, moved: int | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["moved"]) -> None: ...
    MOVED_FIELD_NUMBER: _ClassVar[int]
