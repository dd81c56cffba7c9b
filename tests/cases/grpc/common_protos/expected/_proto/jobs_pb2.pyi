"""Types of jobs.proto."""

from collections.abc import Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

from .google.rpc import status_pb2 as _status_pb2

DESCRIPTOR: _FileDescriptor

class StartRequest(_Message):
    @property
    def last(self) -> _status_pb2.Status: ...
    def __init__(
        self, *, last: _status_pb2.Status | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["last"]) -> bool: ...
    def ClearField(self, field_name: _Literal["last"]) -> None: ...
    LAST_FIELD_NUMBER: _ClassVar[int]
