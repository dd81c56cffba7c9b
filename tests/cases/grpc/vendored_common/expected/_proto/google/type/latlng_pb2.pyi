"""Types of google/type/latlng.proto."""

from typing import ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class LatLng(_Message):
    latitude: float
    def __init__(self, *, latitude: float | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["latitude"]) -> None: ...
    LATITUDE_FIELD_NUMBER: _ClassVar[int]
