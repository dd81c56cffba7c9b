"""Typed gRPC clients of the Custom service, sync and async."""

from __future__ import annotations

from ..._proto import custom_options_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from . import methods


class CustomClient(GrpcClient):
    """Calls the Custom service, with the contract's timeouts and retries."""

    _service = "custom_options"
    _operations = (methods.ECHO,)

    def echo(
        self, request: custom_options_pb2.Thing, *, metadata: Metadata = ()
    ) -> custom_options_pb2.Thing:
        """Call cases.custom_options.v1.Custom/Echo."""
        return self._unary_unary(methods.ECHO, request, metadata)


class AsyncCustomClient(AsyncGrpcClient):
    """Calls the Custom service, with the contract's timeouts and retries."""

    _service = "custom_options"
    _operations = CustomClient._operations

    async def echo(
        self, request: custom_options_pb2.Thing, *, metadata: Metadata = ()
    ) -> custom_options_pb2.Thing:
        """Call cases.custom_options.v1.Custom/Echo."""
        return await self._unary_unary(methods.ECHO, request, metadata)
