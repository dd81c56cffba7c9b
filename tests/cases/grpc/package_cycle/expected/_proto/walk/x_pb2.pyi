"""Types of walk/x.proto."""

from collections.abc import Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

from ..ride import y_pb2 as _y_pb2

DESCRIPTOR: _FileDescriptor

class Walk(_Message):
    @property
    def ride(self) -> _y_pb2.Ride: ...
    def __init__(
        self, *, ride: _y_pb2.Ride | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["ride"]) -> bool: ...
    def ClearField(self, field_name: _Literal["ride"]) -> None: ...
    RIDE_FIELD_NUMBER: _ClassVar[int]
