"""Types of protoc-gen-openapiv2/options/annotations.proto."""

from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Literal as _Literal

from google.protobuf import descriptor_pb2 as _descriptor_pb2
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedScalarFieldContainer as _RepeatedScalarFieldContainer,
)
from google.protobuf.internal.extension_dict import (
    _ExtensionFieldDescriptor as _ExtensionFieldDescriptor,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Operation(_Message):
    @property
    def tags(self) -> _RepeatedScalarFieldContainer[str]: ...
    summary: str
    description: str
    def __init__(
        self,
        *,
        tags: _Iterable[str] | None = ...,
        summary: str | None = ...,
        description: str | None = ...,
    ) -> None: ...
    def ClearField(
        self, field_name: _Literal["tags", "summary", "description"]
    ) -> None: ...
    TAGS_FIELD_NUMBER: _ClassVar[int]
    SUMMARY_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]

openapiv2_operation: _ExtensionFieldDescriptor[_descriptor_pb2.MethodOptions, Operation]
