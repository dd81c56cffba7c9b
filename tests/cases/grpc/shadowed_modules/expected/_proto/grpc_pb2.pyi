"""Types of grpc.proto."""

from collections.abc import Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

from .connectrpc import eliza_pb2 as _eliza_pb2
from .google import shadow_pb2 as _shadow_pb2
from .grpc import aio_pb2 as _aio_pb2
from .opentelemetry import trace_pb2 as _trace_pb2
from .temporal import workflow_pb2 as _workflow_pb2

DESCRIPTOR: _FileDescriptor

class All(_Message):
    @property
    def eliza(self) -> _eliza_pb2.Eliza: ...
    @property
    def shadow(self) -> _shadow_pb2.Shadow: ...
    @property
    def server(self) -> _aio_pb2.Server: ...
    @property
    def trace(self) -> _trace_pb2.Trace: ...
    @property
    def workflow(self) -> _workflow_pb2.Workflow: ...
    def __init__(
        self,
        *,
        eliza: _eliza_pb2.Eliza | _Mapping[str, _Any] | None = ...,
        shadow: _shadow_pb2.Shadow | _Mapping[str, _Any] | None = ...,
        server: _aio_pb2.Server | _Mapping[str, _Any] | None = ...,
        trace: _trace_pb2.Trace | _Mapping[str, _Any] | None = ...,
        workflow: _workflow_pb2.Workflow | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(
        self, field_name: _Literal["eliza", "shadow", "server", "trace", "workflow"]
    ) -> bool: ...
    def ClearField(
        self, field_name: _Literal["eliza", "shadow", "server", "trace", "workflow"]
    ) -> None: ...
    ELIZA_FIELD_NUMBER: _ClassVar[int]
    SHADOW_FIELD_NUMBER: _ClassVar[int]
    SERVER_FIELD_NUMBER: _ClassVar[int]
    TRACE_FIELD_NUMBER: _ClassVar[int]
    WORKFLOW_FIELD_NUMBER: _ClassVar[int]
