"""Types of formats/proto.proto."""

from typing import ClassVar as _ClassVar

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class A(_Message):
    def __init__(self) -> None: ...
