"""Types of bare.proto."""

from collections.abc import Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

from .dash_ed import file_name_pb2 as _file_name_pb2
from .elsewhere import far_pb2 as _far_pb2
from .many import first_pb2 as _first_pb2, second_pb2 as _second_pb2

DESCRIPTOR: _FileDescriptor

class BareThing(_Message):
    @property
    def far(self) -> _far_pb2.Thing: ...
    @property
    def first(self) -> _first_pb2.Thing: ...
    @property
    def second(self) -> _second_pb2.Other: ...
    @property
    def dashed(self) -> _file_name_pb2.Thing: ...
    def __init__(
        self,
        *,
        far: _far_pb2.Thing | _Mapping[str, _Any] | None = ...,
        first: _first_pb2.Thing | _Mapping[str, _Any] | None = ...,
        second: _second_pb2.Other | _Mapping[str, _Any] | None = ...,
        dashed: _file_name_pb2.Thing | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(
        self, field_name: _Literal["far", "first", "second", "dashed"]
    ) -> bool: ...
    def ClearField(
        self, field_name: _Literal["far", "first", "second", "dashed"]
    ) -> None: ...
    FAR_FIELD_NUMBER: _ClassVar[int]
    FIRST_FIELD_NUMBER: _ClassVar[int]
    SECOND_FIELD_NUMBER: _ClassVar[int]
    DASHED_FIELD_NUMBER: _ClassVar[int]
