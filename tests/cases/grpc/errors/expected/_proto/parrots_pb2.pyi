"""Types of parrots.proto."""

from typing import ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Parrot(_Message):
    name: str
    def __init__(self, *, name: str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["name"]) -> None: ...
    NAME_FIELD_NUMBER: _ClassVar[int]
