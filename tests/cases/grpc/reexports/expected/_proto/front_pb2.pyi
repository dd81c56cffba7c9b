"""Types of front.proto."""

from collections.abc import Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.duration_pb2 import Duration as Duration
from google.protobuf.message import Message as _Message

from . import reexports_weak_pb2 as _reexports_weak_pb2
from .google.type import latlng_pb2 as _latlng_pb2
from .google.type.latlng_pb2 import LatLng as LatLng
from .reexports_middle_pb2 import (
    Deepest as Deepest,
    Deepest_None_ as Deepest_None_,
    KIND_ONE as KIND_ONE,
    Kind as Kind,
    Middle as Middle,
    None_ as None_,
    note as note,
)

DESCRIPTOR: _FileDescriptor

class Own(_Message):
    @property
    def weak(self) -> _reexports_weak_pb2.Weak: ...
    @property
    def place(self) -> _latlng_pb2.LatLng: ...
    def __init__(
        self,
        *,
        weak: _reexports_weak_pb2.Weak | _Mapping[str, _Any] | None = ...,
        place: _latlng_pb2.LatLng | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["weak", "place"]) -> bool: ...
    def ClearField(self, field_name: _Literal["weak", "place"]) -> None: ...
    WEAK_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
