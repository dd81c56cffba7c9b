"""Types of custom_options.proto."""

from typing import (
    ClassVar as _ClassVar,
    Final as _Final,
    Literal as _Literal,
    TypeAlias as _TypeAlias,
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

class Thing(_Message):
    name: str
    number: int
    def __init__(self, *, name: str | None = ..., number: int | None = ...) -> None: ...
    def HasField(self, field_name: _Literal["name", "number", "choice"]) -> bool: ...
    def ClearField(self, field_name: _Literal["name", "number", "choice"]) -> None: ...
    _choice_choice: _TypeAlias = _Literal["number", None]
    def WhichOneof(self, oneof_group: _Literal["choice"]) -> _choice_choice: ...
    NAME_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]

note: _ExtensionFieldDescriptor[Thing, str]
