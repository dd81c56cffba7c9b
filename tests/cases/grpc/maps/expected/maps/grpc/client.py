"""Typed gRPC clients of the Maps service, sync and async."""

from __future__ import annotations

from ..._proto import maps_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from . import methods


class MapsClient(GrpcClient):
    """Calls the Maps service, with the contract's timeouts and retries."""

    _service = "maps"
    _operations = (methods.ECHO,)

    def echo(
        self, request: maps_pb2.Atlas, *, metadata: Metadata = ()
    ) -> maps_pb2.Atlas:
        """Call cases.maps.v1.Maps/Echo."""
        return self._unary_unary(methods.ECHO, request, metadata)


class AsyncMapsClient(AsyncGrpcClient):
    """Calls the Maps service, with the contract's timeouts and retries."""

    _service = "maps"
    _operations = MapsClient._operations

    async def echo(
        self, request: maps_pb2.Atlas, *, metadata: Metadata = ()
    ) -> maps_pb2.Atlas:
        """Call cases.maps.v1.Maps/Echo."""
        return await self._unary_unary(methods.ECHO, request, metadata)
