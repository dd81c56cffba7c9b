"""Typed gRPC clients of the Everything service, sync and async."""

from __future__ import annotations

from google.protobuf import duration_pb2, timestamp_pb2

from ..._proto import everything_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class EverythingClient(GrpcClient):
    """Calls the Everything service, with the contract's timeouts and retries."""

    _service = "everything"
    _operations = (
        methods.ECHO,
        methods.NOW,
    )

    def echo(
        self, request: everything_pb2.Thing, *, metadata: Metadata = ()
    ) -> everything_pb2.Thing:
        """Call cases.well_known.v1.Everything/Echo."""
        return self._unary_unary(methods.ECHO, request, metadata)

    def now(
        self,
        request: duration_pb2.Duration | None = None,
        *,
        seconds: int | None = None,
        nanos: int | None = None,
        metadata: Metadata = (),
    ) -> timestamp_pb2.Timestamp:
        """Call cases.well_known.v1.Everything/Now."""
        return self._unary_unary(
            methods.NOW,
            request_of(methods.NOW, request, seconds=seconds, nanos=nanos),
            metadata,
        )


class AsyncEverythingClient(AsyncGrpcClient):
    """Calls the Everything service, with the contract's timeouts and retries."""

    _service = "everything"
    _operations = EverythingClient._operations

    async def echo(
        self, request: everything_pb2.Thing, *, metadata: Metadata = ()
    ) -> everything_pb2.Thing:
        """Call cases.well_known.v1.Everything/Echo."""
        return await self._unary_unary(methods.ECHO, request, metadata)

    async def now(
        self,
        request: duration_pb2.Duration | None = None,
        *,
        seconds: int | None = None,
        nanos: int | None = None,
        metadata: Metadata = (),
    ) -> timestamp_pb2.Timestamp:
        """Call cases.well_known.v1.Everything/Now."""
        return await self._unary_unary(
            methods.NOW,
            request_of(methods.NOW, request, seconds=seconds, nanos=nanos),
            metadata,
        )
