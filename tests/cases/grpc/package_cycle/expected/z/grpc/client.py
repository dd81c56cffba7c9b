"""Typed gRPC clients of the Rides service, sync and async."""

from __future__ import annotations

from ..._proto.ride import z_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from . import methods


class RidesClient(GrpcClient):
    """Calls the Rides service, with the contract's timeouts and retries."""

    _service = "z"
    _operations = (methods.ECHO,)

    def echo(self, request: z_pb2.Path, *, metadata: Metadata = ()) -> z_pb2.Path:
        """Call cases.ride.Rides/Echo."""
        return self._unary_unary(methods.ECHO, request, metadata)


class AsyncRidesClient(AsyncGrpcClient):
    """Calls the Rides service, with the contract's timeouts and retries."""

    _service = "z"
    _operations = RidesClient._operations

    async def echo(self, request: z_pb2.Path, *, metadata: Metadata = ()) -> z_pb2.Path:
        """Call cases.ride.Rides/Echo."""
        return await self._unary_unary(methods.ECHO, request, metadata)
