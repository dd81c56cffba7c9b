"""Types of reexports_deepest.proto."""

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
from google.protobuf.internal.extension_dict import (
    _ExtensionFieldDescriptor as _ExtensionFieldDescriptor,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class _KindType(_EnumTypeWrapper[int]):
    def Value(self, name: str | bytes) -> Kind: ...

class Kind(int, metaclass=_KindType):
    KIND_ONE: _ClassVar[Kind]

KIND_ONE: _Final[Kind]

class Deepest(_Message):
    kind: Kind
    def __init__(self, *, kind: Kind | str | None = ...) -> None: ...
    def HasField(self, field_name: _Literal["kind"]) -> bool: ...
    def ClearField(self, field_name: _Literal["kind"]) -> None: ...
    KIND_FIELD_NUMBER: _ClassVar[int]

class None_(_Message):
    @property
    def none(self) -> Deepest_None_: ...
    def __init__(
        self, *, none: Deepest_None_ | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["none"]) -> bool: ...
    def ClearField(self, field_name: _Literal["none"]) -> None: ...
    NONE_FIELD_NUMBER: _ClassVar[int]

note: _ExtensionFieldDescriptor[Deepest, str]

class Deepest_None_(_Message):
    text: str
    def __init__(self, *, text: str | None = ...) -> None: ...
    def HasField(self, field_name: _Literal["text"]) -> bool: ...
    def ClearField(self, field_name: _Literal["text"]) -> None: ...
    TEXT_FIELD_NUMBER: _ClassVar[int]
