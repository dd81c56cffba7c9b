"""Types of trips.proto."""

from typing import ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Trip(_Message):
    id: str
    def __init__(self, *, id: str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["id"]) -> None: ...
    ID_FIELD_NUMBER: _ClassVar[int]
