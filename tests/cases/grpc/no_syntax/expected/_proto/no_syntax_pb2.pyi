"""Types of no_syntax.proto."""

from typing import ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Thing(_Message):
    number: int
    def __init__(self, *, number: int | None = ...) -> None: ...
    def HasField(self, field_name: _Literal["number"]) -> bool: ...
    def ClearField(self, field_name: _Literal["number"]) -> None: ...
    NUMBER_FIELD_NUMBER: _ClassVar[int]
