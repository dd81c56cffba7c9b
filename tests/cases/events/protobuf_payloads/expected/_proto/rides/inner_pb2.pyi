"""Types of rides/inner.proto."""

from typing import ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Outer(_Message):
    def __init__(self) -> None: ...

class Outer_class_(_Message):
    x: int
    def __init__(self, *, x: int | None = ...) -> None: ...
    def HasField(self, field_name: _Literal["x"]) -> bool: ...
    def ClearField(self, field_name: _Literal["x"]) -> None: ...
    X_FIELD_NUMBER: _ClassVar[int]
