"""Types of acme/class/v1/shop-front.proto."""

from collections.abc import Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

from .. import things_pb2 as _things_pb2
from ... import import_pb2 as _import_pb2
from ....proto_1st_dir import things_pb2 as _proto_1st_dir_things_pb2
from ...import_pb2 import (
    Deeper as Deeper,
    Shared as Shared,
    TOP_UNSPECIFIED as TOP_UNSPECIFIED,
    Top as Top,
)

DESCRIPTOR: _FileDescriptor

class Both(_Message):
    @property
    def acme(self) -> _things_pb2.Thing: ...
    @property
    def first(self) -> _proto_1st_dir_things_pb2.Thing: ...
    kind: _import_pb2.Shared.Kind
    def __init__(
        self,
        *,
        acme: _things_pb2.Thing | _Mapping[str, _Any] | None = ...,
        first: _proto_1st_dir_things_pb2.Thing | _Mapping[str, _Any] | None = ...,
        kind: _import_pb2.Shared.Kind | str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["acme", "first"]) -> bool: ...
    def ClearField(self, field_name: _Literal["acme", "first", "kind"]) -> None: ...
    ACME_FIELD_NUMBER: _ClassVar[int]
    FIRST_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
