"""Typed gRPC clients of the Latest service, sync and async."""

from __future__ import annotations

from ..._proto import latest_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from . import methods


class LatestClient(GrpcClient):
    """Calls the Latest service, with the contract's timeouts and retries."""

    _service = "latest"
    _operations = (methods.ECHO,)

    def echo(
        self, request: latest_pb2.Request, *, metadata: Metadata = ()
    ) -> latest_pb2.Request:
        """Call cases.latest.Latest/Echo."""
        return self._unary_unary(methods.ECHO, request, metadata)


class AsyncLatestClient(AsyncGrpcClient):
    """Calls the Latest service, with the contract's timeouts and retries."""

    _service = "latest"
    _operations = LatestClient._operations

    async def echo(
        self, request: latest_pb2.Request, *, metadata: Metadata = ()
    ) -> latest_pb2.Request:
        """Call cases.latest.Latest/Echo."""
        return await self._unary_unary(methods.ECHO, request, metadata)
