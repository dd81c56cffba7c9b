"""Types of buf/validate/validate.proto."""

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
    required: bool
    @property
    def string(self) -> StringRules: ...
    def __init__(
        self,
        *,
        required: bool | None = ...,
        string: StringRules | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["required", "string", "type"]) -> bool: ...
    def ClearField(
        self, field_name: _Literal["required", "string", "type"]
    ) -> None: ...
    def WhichOneof(self, oneof_group: _Literal["type"]) -> _Literal["string", None]: ...
    REQUIRED_FIELD_NUMBER: _ClassVar[int]
    STRING_FIELD_NUMBER: _ClassVar[int]

class StringRules(_Message):
    min_len: int
    max_len: int
    pattern: str
    def __init__(
        self,
        *,
        min_len: int | None = ...,
        max_len: int | None = ...,
        pattern: str | None = ...,
    ) -> None: ...
    def HasField(
        self, field_name: _Literal["min_len", "max_len", "pattern"]
    ) -> bool: ...
    def ClearField(
        self, field_name: _Literal["min_len", "max_len", "pattern"]
    ) -> None: ...
    MIN_LEN_FIELD_NUMBER: _ClassVar[int]
    MAX_LEN_FIELD_NUMBER: _ClassVar[int]
    PATTERN_FIELD_NUMBER: _ClassVar[int]

field: _ExtensionFieldDescriptor[_descriptor_pb2.FieldOptions, FieldRules]
