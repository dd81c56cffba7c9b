"""Types of codegen/errors.proto."""

from typing import ClassVar as _ClassVar, Literal as _Literal

from google.protobuf import descriptor_pb2 as _descriptor_pb2
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedCompositeFieldContainer as _RepeatedCompositeFieldContainer,
)
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.internal.extension_dict import (
    _ExtensionFieldDescriptor as _ExtensionFieldDescriptor,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Error(_Message):
    """The message codegen.Error.

    Attributes:
        reason: What happened, in UPPER_SNAKE_CASE, unique within the service.
        code: What gRPC calls it.
        doc: When it happens, for whoever catches it.
    """

    class _CodeType(_EnumTypeWrapper[int]):
        def Value(self, name: str | bytes) -> Error.Code: ...

    class Code(int, metaclass=_CodeType):
        """The codes of google.rpc.Code; OK is no error."""

        OK: _ClassVar[Error.Code]
        CANCELLED: _ClassVar[Error.Code]
        UNKNOWN: _ClassVar[Error.Code]
        INVALID_ARGUMENT: _ClassVar[Error.Code]
        DEADLINE_EXCEEDED: _ClassVar[Error.Code]
        NOT_FOUND: _ClassVar[Error.Code]
        ALREADY_EXISTS: _ClassVar[Error.Code]
        PERMISSION_DENIED: _ClassVar[Error.Code]
        RESOURCE_EXHAUSTED: _ClassVar[Error.Code]
        FAILED_PRECONDITION: _ClassVar[Error.Code]
        ABORTED: _ClassVar[Error.Code]
        OUT_OF_RANGE: _ClassVar[Error.Code]
        UNIMPLEMENTED: _ClassVar[Error.Code]
        INTERNAL: _ClassVar[Error.Code]
        UNAVAILABLE: _ClassVar[Error.Code]
        DATA_LOSS: _ClassVar[Error.Code]
        UNAUTHENTICATED: _ClassVar[Error.Code]

    OK: _ClassVar[Error.Code]
    CANCELLED: _ClassVar[Error.Code]
    UNKNOWN: _ClassVar[Error.Code]
    INVALID_ARGUMENT: _ClassVar[Error.Code]
    DEADLINE_EXCEEDED: _ClassVar[Error.Code]
    NOT_FOUND: _ClassVar[Error.Code]
    ALREADY_EXISTS: _ClassVar[Error.Code]
    PERMISSION_DENIED: _ClassVar[Error.Code]
    RESOURCE_EXHAUSTED: _ClassVar[Error.Code]
    FAILED_PRECONDITION: _ClassVar[Error.Code]
    ABORTED: _ClassVar[Error.Code]
    OUT_OF_RANGE: _ClassVar[Error.Code]
    UNIMPLEMENTED: _ClassVar[Error.Code]
    INTERNAL: _ClassVar[Error.Code]
    UNAVAILABLE: _ClassVar[Error.Code]
    DATA_LOSS: _ClassVar[Error.Code]
    UNAUTHENTICATED: _ClassVar[Error.Code]

    reason: str
    code: Error.Code
    doc: str
    def __init__(
        self,
        *,
        reason: str | None = ...,
        code: Error.Code | str | None = ...,
        doc: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _Literal["reason", "code", "doc"]) -> None: ...
    REASON_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    DOC_FIELD_NUMBER: _ClassVar[int]

errors: _ExtensionFieldDescriptor[
    _descriptor_pb2.MethodOptions, _RepeatedCompositeFieldContainer[Error]
]
service_errors: _ExtensionFieldDescriptor[
    _descriptor_pb2.ServiceOptions, _RepeatedCompositeFieldContainer[Error]
]
