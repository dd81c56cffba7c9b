"""Typed gRPC clients of the Oneofs service, sync and async."""

from __future__ import annotations

from ..._proto import oneofs_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from . import methods


class OneofsClient(GrpcClient):
    """Calls the Oneofs service, with the contract's timeouts and retries."""

    _service = "oneofs"
    _operations = (methods.ECHO,)

    def echo(
        self, request: oneofs_pb2.Choice, *, metadata: Metadata = ()
    ) -> oneofs_pb2.Choice:
        """Call cases.oneofs.v1.Oneofs/Echo."""
        return self._unary_unary(methods.ECHO, request, metadata)


class AsyncOneofsClient(AsyncGrpcClient):
    """Calls the Oneofs service, with the contract's timeouts and retries."""

    _service = "oneofs"
    _operations = OneofsClient._operations

    async def echo(
        self, request: oneofs_pb2.Choice, *, metadata: Metadata = ()
    ) -> oneofs_pb2.Choice:
        """Call cases.oneofs.v1.Oneofs/Echo."""
        return await self._unary_unary(methods.ECHO, request, metadata)
