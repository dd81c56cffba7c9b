"""Types of ride/z.proto."""

from collections.abc import Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

from ..walk import w_pb2 as _w_pb2

DESCRIPTOR: _FileDescriptor

class Path(_Message):
    @property
    def way(self) -> _w_pb2.Way: ...
    def __init__(
        self, *, way: _w_pb2.Way | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["way"]) -> bool: ...
    def ClearField(self, field_name: _Literal["way"]) -> None: ...
    WAY_FIELD_NUMBER: _ClassVar[int]
