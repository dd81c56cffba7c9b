"""Types of google/shadow.proto."""

from typing import ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Shadow(_Message):
    text: str
    def __init__(self, *, text: str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["text"]) -> None: ...
    TEXT_FIELD_NUMBER: _ClassVar[int]
