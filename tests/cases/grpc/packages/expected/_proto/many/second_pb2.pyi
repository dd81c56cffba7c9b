"""Types of many/second.proto."""

from collections.abc import Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

from . import first_pb2 as _first_pb2

DESCRIPTOR: _FileDescriptor

class Other(_Message):
    @property
    def second(self) -> _first_pb2.Thing: ...
    def __init__(
        self, *, second: _first_pb2.Thing | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["second"]) -> bool: ...
    def ClearField(self, field_name: _Literal["second"]) -> None: ...
    SECOND_FIELD_NUMBER: _ClassVar[int]
