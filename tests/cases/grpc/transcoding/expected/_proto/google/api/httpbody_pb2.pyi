"""Types of google/api/httpbody.proto."""

from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf import any_pb2 as _any_pb2
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedCompositeFieldContainer as _RepeatedCompositeFieldContainer,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class HttpBody(_Message):
    """Message that represents an arbitrary HTTP body. It should only be used for payload
    formats that can't be represented as JSON, such as raw binary or an HTML page.

    This message can be used both in streaming and non-streaming API methods in the
    request as well as the response.

    It can be used as a top-level request field, which is convenient if one wants to
    extract parameters from either the URL or HTTP template into the request fields and
    also want access to the raw HTTP body.

    Example:

        message GetResourceRequest {
          // A unique request id.
          string request_id = 1;

          // The raw HTTP body is bound to this field.
          google.api.HttpBody http_body = 2;

        }

        service ResourceService {
          rpc GetResource(GetResourceRequest)
            returns (google.api.HttpBody);
          rpc UpdateResource(google.api.HttpBody)
            returns (google.protobuf.Empty);

        }

    Example with streaming methods:

        service CaldavService {
          rpc GetCalendar(stream google.api.HttpBody)
            returns (stream google.api.HttpBody);
          rpc UpdateCalendar(stream google.api.HttpBody)
            returns (stream google.api.HttpBody);

        }

    Use of this type only changes how the request and response bodies are handled, all
    other features will continue to work unchanged.

    Attributes:
        content_type: The HTTP Content-Type header value specifying the content type of
            the body.
        data: The HTTP request/response body as raw binary.
        extensions: Application specific response metadata. Must be set in the first
            response for streaming APIs.
    """

    content_type: str
    data: bytes
    @property
    def extensions(self) -> _RepeatedCompositeFieldContainer[_any_pb2.Any]: ...
    def __init__(
        self,
        *,
        content_type: str | None = ...,
        data: bytes | None = ...,
        extensions: _Iterable[_any_pb2.Any | _Mapping[str, _Any]] | None = ...,
    ) -> None: ...
    def ClearField(
        self, field_name: _Literal["content_type", "data", "extensions"]
    ) -> None: ...
    CONTENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    EXTENSIONS_FIELD_NUMBER: _ClassVar[int]
