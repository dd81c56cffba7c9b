"""Types of trips/begun.proto."""

from collections.abc import Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

from .. import trips_pb2 as _trips_pb2

DESCRIPTOR: _FileDescriptor

class Begun(_Message):
    @property
    def trip(self) -> _trips_pb2.Trip: ...
    def __init__(
        self, *, trip: _trips_pb2.Trip | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["trip"]) -> bool: ...
    def ClearField(self, field_name: _Literal["trip"]) -> None: ...
    TRIP_FIELD_NUMBER: _ClassVar[int]
