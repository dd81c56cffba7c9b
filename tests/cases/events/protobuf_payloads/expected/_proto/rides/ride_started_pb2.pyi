"""Types of rides/ride_started.proto."""

from collections.abc import Mapping as _Mapping
from datetime import datetime as _datetime
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import MessageMap as _MessageMap
from google.protobuf.message import Message as _Message

from ..fares import money_pb2 as _money_pb2

DESCRIPTOR: _FileDescriptor

class RideStarted(_Message):
    """A ride has begun."""

    ride_id: str
    @property
    def at(self) -> _timestamp_pb2.Timestamp: ...
    @property
    def fare(self) -> _money_pb2.Money: ...
    @property
    def via(self) -> _MessageMap[str, Stop]: ...
    @property
    def previous(self) -> RideStarted: ...
    def __init__(
        self,
        *,
        ride_id: str | None = ...,
        at: _timestamp_pb2.Timestamp | _datetime | _Mapping[str, _Any] | None = ...,
        fare: _money_pb2.Money | _Mapping[str, _Any] | None = ...,
        via: _Mapping[str, Stop] | None = ...,
        previous: RideStarted | _Mapping[str, _Any] | None = ...,
        **more: _Any,
    ) -> None: ...
    def HasField(
        self, field_name: _Literal["at", "fare", "from", "previous"]
    ) -> bool: ...
    def ClearField(
        self, field_name: _Literal["ride_id", "at", "fare", "from", "via", "previous"]
    ) -> None: ...
    RIDE_ID_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    FARE_FIELD_NUMBER: _ClassVar[int]
    FROM_FIELD_NUMBER: _ClassVar[int]
    VIA_FIELD_NUMBER: _ClassVar[int]
    PREVIOUS_FIELD_NUMBER: _ClassVar[int]

class Stop(_Message):
    def __init__(self, **more: _Any) -> None: ...
    def ClearField(self, field_name: _Literal["None"]) -> None: ...
    NONE_FIELD_NUMBER: _ClassVar[int]
