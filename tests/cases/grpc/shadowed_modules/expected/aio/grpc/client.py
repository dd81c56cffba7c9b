"""Typed gRPC clients of the Aio service, sync and async."""

from __future__ import annotations

from ..._proto.grpc import aio_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class AioClient(GrpcClient):
    """Calls the Aio service, with the contract's timeouts and retries."""

    _service = "aio"
    _operations = (methods.ECHO,)

    def echo(
        self,
        request: aio_pb2.Server | None = None,
        *,
        text: str | None = None,
        metadata: Metadata = (),
    ) -> aio_pb2.Server:
        """Call grpc.aio.cases.Aio/Echo."""
        return self._unary_unary(
            methods.ECHO, request_of(methods.ECHO, request, text=text), metadata
        )


class AsyncAioClient(AsyncGrpcClient):
    """Calls the Aio service, with the contract's timeouts and retries."""

    _service = "aio"
    _operations = AioClient._operations

    async def echo(
        self,
        request: aio_pb2.Server | None = None,
        *,
        text: str | None = None,
        metadata: Metadata = (),
    ) -> aio_pb2.Server:
        """Call grpc.aio.cases.Aio/Echo."""
        return await self._unary_unary(
            methods.ECHO, request_of(methods.ECHO, request, text=text), metadata
        )
