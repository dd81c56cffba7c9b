"""Types of reexports_middle.proto."""

from collections.abc import Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

from . import reexports_deepest_pb2 as _reexports_deepest_pb2
from .reexports_deepest_pb2 import (
    Deepest as Deepest,
    Deepest_None_ as Deepest_None_,
    KIND_ONE as KIND_ONE,
    Kind as Kind,
    note as note,
)

DESCRIPTOR: _FileDescriptor

class Middle(_Message):
    @property
    def deepest(self) -> _reexports_deepest_pb2.Deepest: ...
    def __init__(
        self,
        *,
        deepest: _reexports_deepest_pb2.Deepest | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["deepest"]) -> bool: ...
    def ClearField(self, field_name: _Literal["deepest"]) -> None: ...
    DEEPEST_FIELD_NUMBER: _ClassVar[int]

class Own(_Message):
    of_middle: str
    def __init__(self, *, of_middle: str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["of_middle"]) -> None: ...
    OF_MIDDLE_FIELD_NUMBER: _ClassVar[int]

class None_(_Message):
    of_middle: str
    def __init__(self, *, of_middle: str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["of_middle"]) -> None: ...
    OF_MIDDLE_FIELD_NUMBER: _ClassVar[int]

class _Hidden(_Message):
    def __init__(self) -> None: ...
