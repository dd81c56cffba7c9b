"""Typed gRPC clients of the Second service, sync and async."""

from __future__ import annotations

from ..._proto.many import first_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class SecondClient(GrpcClient):
    """Calls the Second service, with the contract's timeouts and retries."""

    _service = "second"
    _operations = (methods.ECHO,)

    def echo(
        self,
        request: first_pb2.Thing | None = None,
        *,
        first: str | None = None,
        metadata: Metadata = (),
    ) -> first_pb2.Thing:
        """Call cases.many.Second/Echo."""
        return self._unary_unary(
            methods.ECHO, request_of(methods.ECHO, request, first=first), metadata
        )


class AsyncSecondClient(AsyncGrpcClient):
    """Calls the Second service, with the contract's timeouts and retries."""

    _service = "second"
    _operations = SecondClient._operations

    async def echo(
        self,
        request: first_pb2.Thing | None = None,
        *,
        first: str | None = None,
        metadata: Metadata = (),
    ) -> first_pb2.Thing:
        """Call cases.many.Second/Echo."""
        return await self._unary_unary(
            methods.ECHO, request_of(methods.ECHO, request, first=first), metadata
        )
