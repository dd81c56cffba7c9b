"""Typed gRPC clients of the Rides service, sync and async."""

from __future__ import annotations

from ..._proto.ride import z_pb2
from ..._proto.walk import w_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class RidesClient(GrpcClient):
    """Calls the Rides service, with the contract's timeouts and retries."""

    _service = "z"
    _operations = (methods.ECHO,)

    def echo(
        self,
        request: z_pb2.Path | None = None,
        *,
        way: w_pb2.Way | None = None,
        metadata: Metadata = (),
    ) -> z_pb2.Path:
        """Call cases.ride.Rides/Echo."""
        return self._unary_unary(
            methods.ECHO, request_of(methods.ECHO, request, way=way), metadata
        )


class AsyncRidesClient(AsyncGrpcClient):
    """Calls the Rides service, with the contract's timeouts and retries."""

    _service = "z"
    _operations = RidesClient._operations

    async def echo(
        self,
        request: z_pb2.Path | None = None,
        *,
        way: w_pb2.Way | None = None,
        metadata: Metadata = (),
    ) -> z_pb2.Path:
        """Call cases.ride.Rides/Echo."""
        return await self._unary_unary(
            methods.ECHO, request_of(methods.ECHO, request, way=way), metadata
        )
