"""Types of custom_options_kinds.proto."""

from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import (
    Any as _Any,
    ClassVar as _ClassVar,
    Final as _Final,
    Literal as _Literal,
)

from google.protobuf import descriptor_pb2 as _descriptor_pb2
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedScalarFieldContainer as _RepeatedScalarFieldContainer,
)
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.internal.extension_dict import (
    _ExtensionFieldDescriptor as _ExtensionFieldDescriptor,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class _LoudnessType(_EnumTypeWrapper[int]):
    def Value(self, name: str | bytes) -> Loudness: ...

class Loudness(int, metaclass=_LoudnessType):
    QUIET: _ClassVar[Loudness]
    LOUD: _ClassVar[Loudness]

QUIET: _Final[Loudness]
LOUD: _Final[Loudness]

class Words(_Message):
    text: str
    @property
    def numbers(self) -> _RepeatedScalarFieldContainer[int]: ...
    @property
    def inner(self) -> Words: ...
    def __init__(
        self,
        *,
        text: str | None = ...,
        numbers: _Iterable[int] | None = ...,
        inner: Words | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["text", "inner"]) -> bool: ...
    def ClearField(self, field_name: _Literal["text", "numbers", "inner"]) -> None: ...
    TEXT_FIELD_NUMBER: _ClassVar[int]
    NUMBERS_FIELD_NUMBER: _ClassVar[int]
    INNER_FIELD_NUMBER: _ClassVar[int]

file: _ExtensionFieldDescriptor[_descriptor_pb2.FileOptions, str]
message: _ExtensionFieldDescriptor[_descriptor_pb2.MessageOptions, bool]
field: _ExtensionFieldDescriptor[_descriptor_pb2.FieldOptions, float]
field_texts: _ExtensionFieldDescriptor[
    _descriptor_pb2.FieldOptions, _RepeatedScalarFieldContainer[str]
]
oneof_raw: _ExtensionFieldDescriptor[_descriptor_pb2.OneofOptions, bytes]
range: _ExtensionFieldDescriptor[_descriptor_pb2.ExtensionRangeOptions, str]
enumeration: _ExtensionFieldDescriptor[_descriptor_pb2.EnumOptions, int]
value: _ExtensionFieldDescriptor[_descriptor_pb2.EnumValueOptions, str]
service: _ExtensionFieldDescriptor[_descriptor_pb2.ServiceOptions, Words]
method: _ExtensionFieldDescriptor[_descriptor_pb2.MethodOptions, Words]
of_enum: _ExtensionFieldDescriptor[_descriptor_pb2.MethodOptions, Loudness]
