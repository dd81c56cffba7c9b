"""Types of borrowed_types.proto."""

from collections.abc import Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Item(_Message):
    class Part(_Message):
        text: str
        def __init__(self, *, text: str | None = ...) -> None: ...
        def ClearField(self, field_name: _Literal["text"]) -> None: ...
        TEXT_FIELD_NUMBER: _ClassVar[int]

    @property
    def part(self) -> Item.Part: ...
    def __init__(
        self, *, part: Item.Part | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["part"]) -> bool: ...
    def ClearField(self, field_name: _Literal["part"]) -> None: ...
    PART_FIELD_NUMBER: _ClassVar[int]
