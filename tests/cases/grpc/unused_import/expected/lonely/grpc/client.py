"""Typed gRPC clients of the Lonely service, sync and async."""

from __future__ import annotations

from ..._proto import lonely_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class LonelyClient(GrpcClient):
    """Calls the Lonely service, with the contract's timeouts and retries."""

    _service = "lonely"
    _operations = (methods.GET,)

    def get(
        self, request: lonely_pb2.Ask | None = None, *, metadata: Metadata = ()
    ) -> lonely_pb2.Ask:
        """Call cases.lonely.Lonely/Get."""
        return self._unary_unary(
            methods.GET, request_of(methods.GET, request), metadata
        )


class AsyncLonelyClient(AsyncGrpcClient):
    """Calls the Lonely service, with the contract's timeouts and retries."""

    _service = "lonely"
    _operations = LonelyClient._operations

    async def get(
        self, request: lonely_pb2.Ask | None = None, *, metadata: Metadata = ()
    ) -> lonely_pb2.Ask:
        """Call cases.lonely.Lonely/Get."""
        return await self._unary_unary(
            methods.GET, request_of(methods.GET, request), metadata
        )
