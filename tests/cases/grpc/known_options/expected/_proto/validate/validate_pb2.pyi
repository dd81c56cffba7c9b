"""Types of validate/validate.proto."""

from collections.abc import Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf import descriptor_pb2 as _descriptor_pb2
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.extension_dict import (
    _ExtensionFieldDescriptor as _ExtensionFieldDescriptor,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class FieldRules(_Message):
    @property
    def string(self) -> StringRules: ...
    def __init__(
        self, *, string: StringRules | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["string", "type"]) -> bool: ...
    def ClearField(self, field_name: _Literal["string", "type"]) -> None: ...
    def WhichOneof(self, oneof_group: _Literal["type"]) -> _Literal["string", None]: ...
    STRING_FIELD_NUMBER: _ClassVar[int]

class StringRules(_Message):
    min_len: int
    max_len: int
    def __init__(
        self, *, min_len: int | None = ..., max_len: int | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["min_len", "max_len"]) -> bool: ...
    def ClearField(self, field_name: _Literal["min_len", "max_len"]) -> None: ...
    MIN_LEN_FIELD_NUMBER: _ClassVar[int]
    MAX_LEN_FIELD_NUMBER: _ClassVar[int]

rules: _ExtensionFieldDescriptor[_descriptor_pb2.FieldOptions, FieldRules]
