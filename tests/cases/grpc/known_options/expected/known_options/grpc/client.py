"""Typed gRPC clients of the KnownOptions service, sync and async."""

from __future__ import annotations

from ..._proto import known_options_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class KnownOptionsClient(GrpcClient):
    """Calls the KnownOptions service, with the contract's timeouts and retries."""

    _service = "known_options"
    _operations = (methods.ECHO,)

    def echo(
        self,
        request: known_options_pb2.Shelf | None = None,
        *,
        name: str | None = None,
        title: str | None = None,
        metadata: Metadata = (),
    ) -> known_options_pb2.Shelf:
        """Call cases.known_options.v1.KnownOptions/Echo."""
        return self._unary_unary(
            methods.ECHO,
            request_of(methods.ECHO, request, name=name, title=title),
            metadata,
        )


class AsyncKnownOptionsClient(AsyncGrpcClient):
    """Calls the KnownOptions service, with the contract's timeouts and retries."""

    _service = "known_options"
    _operations = KnownOptionsClient._operations

    async def echo(
        self,
        request: known_options_pb2.Shelf | None = None,
        *,
        name: str | None = None,
        title: str | None = None,
        metadata: Metadata = (),
    ) -> known_options_pb2.Shelf:
        """Call cases.known_options.v1.KnownOptions/Echo."""
        return await self._unary_unary(
            methods.ECHO,
            request_of(methods.ECHO, request, name=name, title=title),
            metadata,
        )
