"""Types of google/longrunning/operations.proto."""

from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from datetime import timedelta as _timedelta
from typing import (
    Any as _Any,
    ClassVar as _ClassVar,
    Literal as _Literal,
    TypeAlias as _TypeAlias,
)

from google.protobuf import (
    any_pb2 as _any_pb2,
    descriptor_pb2 as _descriptor_pb2,
    duration_pb2 as _duration_pb2,
)
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedCompositeFieldContainer as _RepeatedCompositeFieldContainer,
    RepeatedScalarFieldContainer as _RepeatedScalarFieldContainer,
)
from google.protobuf.internal.extension_dict import (
    _ExtensionFieldDescriptor as _ExtensionFieldDescriptor,
)
from google.protobuf.message import Message as _Message

from ..rpc import status_pb2 as _status_pb2

DESCRIPTOR: _FileDescriptor

class Operation(_Message):
    """This resource represents a long-running operation that is the result of a network
    API call.

    Attributes:
        name: The server-assigned name, which is only unique within the same service
            that originally returns it. If you use the default HTTP mapping, the `name`
            should be a resource name ending with `operations/{unique_id}`.
        metadata: Service-specific metadata associated with the operation. It typically
            contains progress information and common metadata such as create time. Some
            services might not provide such metadata. Any method that returns a
            long-running operation should document the metadata type, if any.
        done: If the value is `false`, it means the operation is still in progress. If
            `true`, the operation is completed, and either `error` or `response` is
            available.
        error: The error result of the operation in case of failure or cancellation.
        response: The normal, successful response of the operation. If the original
            method returns no data on success, such as `Delete`, the response is
            `google.protobuf.Empty`. If the original method is standard
            `Get`/`Create`/`Update`, the response should be the resource. For other
            methods, the response should have the type `XxxResponse`, where `Xxx` is the
            original method name. For example, if the original method name is
            `TakeSnapshot()`, the inferred response type is `TakeSnapshotResponse`.
    """

    name: str
    @property
    def metadata(self) -> _any_pb2.Any: ...
    done: bool
    @property
    def error(self) -> _status_pb2.Status: ...
    @property
    def response(self) -> _any_pb2.Any: ...
    def __init__(
        self,
        *,
        name: str | None = ...,
        metadata: _any_pb2.Any | _Mapping[str, _Any] | None = ...,
        done: bool | None = ...,
        error: _status_pb2.Status | _Mapping[str, _Any] | None = ...,
        response: _any_pb2.Any | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(
        self, field_name: _Literal["metadata", "error", "response", "result"]
    ) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal["name", "metadata", "done", "error", "response", "result"],
    ) -> None: ...
    _result_choice: _TypeAlias = _Literal["error", "response", None]
    def WhichOneof(self, oneof_group: _Literal["result"]) -> _result_choice: ...
    NAME_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
    DONE_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    RESPONSE_FIELD_NUMBER: _ClassVar[int]

class GetOperationRequest(_Message):
    """The request message for
    [Operations.GetOperation][google.longrunning.Operations.GetOperation].

    Attributes:
        name: The name of the operation resource.
    """

    name: str
    def __init__(self, *, name: str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["name"]) -> None: ...
    NAME_FIELD_NUMBER: _ClassVar[int]

class ListOperationsRequest(_Message):
    """The request message for
    [Operations.ListOperations][google.longrunning.Operations.ListOperations].

    Attributes:
        name: The name of the operation's parent resource.
        filter: The standard list filter.
        page_size: The standard list page size.
        page_token: The standard list page token.
        return_partial_success: When set to `true`, operations that are reachable are
            returned as normal, and those that are unreachable are returned in the
            [ListOperationsResponse.unreachable] field.
    """

    name: str
    filter: str
    page_size: int
    page_token: str
    return_partial_success: bool
    def __init__(
        self,
        *,
        name: str | None = ...,
        filter: str | None = ...,
        page_size: int | None = ...,
        page_token: str | None = ...,
        return_partial_success: bool | None = ...,
    ) -> None: ...
    def ClearField(
        self,
        field_name: _Literal[
            "name", "filter", "page_size", "page_token", "return_partial_success"
        ],
    ) -> None: ...
    NAME_FIELD_NUMBER: _ClassVar[int]
    FILTER_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RETURN_PARTIAL_SUCCESS_FIELD_NUMBER: _ClassVar[int]

class ListOperationsResponse(_Message):
    """The response message for
    [Operations.ListOperations][google.longrunning.Operations.ListOperations].

    Attributes:
        operations: A list of operations that matches the specified filter in the
            request.
        next_page_token: The standard List next-page token.
        unreachable: Unordered list. Unreachable resources. Populated when the request
            sets `ListOperationsRequest.return_partial_success` and reads across
            collections e.g. when attempting to list all resources across all supported
            locations.
    """

    @property
    def operations(self) -> _RepeatedCompositeFieldContainer[Operation]: ...
    next_page_token: str
    @property
    def unreachable(self) -> _RepeatedScalarFieldContainer[str]: ...
    def __init__(
        self,
        *,
        operations: _Iterable[Operation | _Mapping[str, _Any]] | None = ...,
        next_page_token: str | None = ...,
        unreachable: _Iterable[str] | None = ...,
    ) -> None: ...
    def ClearField(
        self, field_name: _Literal["operations", "next_page_token", "unreachable"]
    ) -> None: ...
    OPERATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    UNREACHABLE_FIELD_NUMBER: _ClassVar[int]

class CancelOperationRequest(_Message):
    """The request message for
    [Operations.CancelOperation][google.longrunning.Operations.CancelOperation].

    Attributes:
        name: The name of the operation resource to be cancelled.
    """

    name: str
    def __init__(self, *, name: str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["name"]) -> None: ...
    NAME_FIELD_NUMBER: _ClassVar[int]

class DeleteOperationRequest(_Message):
    """The request message for
    [Operations.DeleteOperation][google.longrunning.Operations.DeleteOperation].

    Attributes:
        name: The name of the operation resource to be deleted.
    """

    name: str
    def __init__(self, *, name: str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["name"]) -> None: ...
    NAME_FIELD_NUMBER: _ClassVar[int]

class WaitOperationRequest(_Message):
    """The request message for
    [Operations.WaitOperation][google.longrunning.Operations.WaitOperation].

    Attributes:
        name: The name of the operation resource to wait on.
        timeout: The maximum duration to wait before timing out. If left blank, the wait
            will be at most the time permitted by the underlying HTTP/RPC protocol. If
            RPC context deadline is also specified, the shorter one will be used.
    """

    name: str
    @property
    def timeout(self) -> _duration_pb2.Duration: ...
    def __init__(
        self,
        *,
        name: str | None = ...,
        timeout: _duration_pb2.Duration | _timedelta | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["timeout"]) -> bool: ...
    def ClearField(self, field_name: _Literal["name", "timeout"]) -> None: ...
    NAME_FIELD_NUMBER: _ClassVar[int]
    TIMEOUT_FIELD_NUMBER: _ClassVar[int]

class OperationInfo(_Message):
    """A message representing the message types used by a long-running operation.

    Example:

        rpc Export(ExportRequest) returns (google.longrunning.Operation) {
          option (google.longrunning.operation_info) = {
            response_type: "ExportResponse"
            metadata_type: "ExportMetadata"
          };
        }

    Attributes:
        response_type: Required. The message name of the primary return type for this
            long-running operation. This type will be used to deserialize the LRO's
            response.
        metadata_type: Required. The message name of the metadata type for this
            long-running operation.
    """

    response_type: str
    metadata_type: str
    def __init__(
        self, *, response_type: str | None = ..., metadata_type: str | None = ...
    ) -> None: ...
    def ClearField(
        self, field_name: _Literal["response_type", "metadata_type"]
    ) -> None: ...
    RESPONSE_TYPE_FIELD_NUMBER: _ClassVar[int]
    METADATA_TYPE_FIELD_NUMBER: _ClassVar[int]

operation_info: _ExtensionFieldDescriptor[_descriptor_pb2.MethodOptions, OperationInfo]
