"""Types of google/rpc/status.proto."""

from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf import any_pb2 as _any_pb2
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedCompositeFieldContainer as _RepeatedCompositeFieldContainer,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Status(_Message):
    """The `Status` type defines a logical error model that is suitable for different
    programming environments, including REST APIs and RPC APIs. It is used by
    [gRPC](https://github.com/grpc). Each `Status` message contains three pieces of
    data: error code, error message, and error details.

    You can find out more about this error model and how to work with it in the [API
    Design Guide](https://cloud.google.com/apis/design/errors).

    Attributes:
        code: The status code, which should be an enum value of
            [google.rpc.Code][google.rpc.Code].
        message: A developer-facing error message, which should be in English. Any
            user-facing error message should be localized and sent in the
            [google.rpc.Status.details][google.rpc.Status.details] field, or localized
            by the client.
        details: A list of messages that carry the error details. There is a common set
            of message types for APIs to use.
    """

    code: int
    message: str
    @property
    def details(self) -> _RepeatedCompositeFieldContainer[_any_pb2.Any]: ...
    def __init__(
        self,
        *,
        code: int | None = ...,
        message: str | None = ...,
        details: _Iterable[_any_pb2.Any | _Mapping[str, _Any]] | None = ...,
    ) -> None: ...
    def ClearField(
        self, field_name: _Literal["code", "message", "details"]
    ) -> None: ...
    CODE_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    DETAILS_FIELD_NUMBER: _ClassVar[int]
