"""Types of acme/import.proto."""

from collections.abc import Mapping as _Mapping
from typing import (
    Any as _Any,
    ClassVar as _ClassVar,
    Final as _Final,
    Literal as _Literal,
)

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.message import Message as _Message

from . import import_2_pb2 as _import_2_pb2
from .import_2_pb2 import Deeper as Deeper

DESCRIPTOR: _FileDescriptor

class _TopType(_EnumTypeWrapper[int]):
    def Value(self, name: str | bytes) -> Top: ...

class Top(int, metaclass=_TopType):
    TOP_UNSPECIFIED: _ClassVar[Top]

TOP_UNSPECIFIED: _Final[Top]

class Shared(_Message):
    class _KindType(_EnumTypeWrapper[int]):
        def Value(self, name: str | bytes) -> Shared.Kind: ...

    class Kind(int, metaclass=_KindType):
        KIND_UNSPECIFIED: _ClassVar[Shared.Kind]

    KIND_UNSPECIFIED: _ClassVar[Shared.Kind]

    kind: Shared.Kind
    @property
    def deeper(self) -> _import_2_pb2.Deeper: ...
    def __init__(
        self,
        *,
        kind: Shared.Kind | str | None = ...,
        deeper: _import_2_pb2.Deeper | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["deeper"]) -> bool: ...
    def ClearField(self, field_name: _Literal["kind", "deeper"]) -> None: ...
    KIND_FIELD_NUMBER: _ClassVar[int]
    DEEPER_FIELD_NUMBER: _ClassVar[int]
