"""Types of latest_parts.proto."""

from typing import ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.extension_dict import (
    _ExtensionFieldDescriptor as _ExtensionFieldDescriptor,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Part(_Message):
    text: str
    def __init__(self, *, text: str | None = ...) -> None: ...
    def HasField(self, field_name: _Literal["text"]) -> bool: ...
    def ClearField(self, field_name: _Literal["text"]) -> None: ...
    TEXT_FIELD_NUMBER: _ClassVar[int]

inner: _ExtensionFieldDescriptor[Part, Part]
