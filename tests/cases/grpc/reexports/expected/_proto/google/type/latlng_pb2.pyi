"""Types of google/type/latlng.proto."""

from typing import ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class LatLng(_Message):
    """An object that represents a latitude/longitude pair. This is expressed as a pair of
    doubles to represent degrees latitude and degrees longitude. Unless specified
    otherwise, this object must conform to the <a
    href="https://en.wikipedia.org/wiki/World_Geodetic_System#1984_version"> WGS84
    standard</a>. Values must be within normalized ranges.

    Attributes:
        latitude: The latitude in degrees. It must be in the range [-90.0, +90.0].
        longitude: The longitude in degrees. It must be in the range [-180.0, +180.0].
    """

    latitude: float
    longitude: float
    def __init__(
        self, *, latitude: float | None = ..., longitude: float | None = ...
    ) -> None: ...
    def ClearField(self, field_name: _Literal["latitude", "longitude"]) -> None: ...
    LATITUDE_FIELD_NUMBER: _ClassVar[int]
    LONGITUDE_FIELD_NUMBER: _ClassVar[int]
