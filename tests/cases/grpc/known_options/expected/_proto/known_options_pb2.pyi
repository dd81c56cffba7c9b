"""Types of known_options.proto."""

from typing import ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Shelf(_Message):
    name: str
    title: str
    other: str
    def __init__(
        self,
        *,
        name: str | None = ...,
        title: str | None = ...,
        other: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _Literal["name", "title", "other"]) -> None: ...
    NAME_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    OTHER_FIELD_NUMBER: _ClassVar[int]
