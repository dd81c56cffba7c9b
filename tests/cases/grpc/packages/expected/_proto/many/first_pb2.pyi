"""Types of many/first.proto."""

from typing import ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Thing(_Message):
    first: str
    def __init__(self, *, first: str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["first"]) -> None: ...
    FIRST_FIELD_NUMBER: _ClassVar[int]
