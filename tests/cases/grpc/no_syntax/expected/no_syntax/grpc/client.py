"""Typed gRPC clients of the NoSyntax service, sync and async."""

from __future__ import annotations

from ..._proto import no_syntax_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class NoSyntaxClient(GrpcClient):
    """Calls the NoSyntax service, with the contract's timeouts and retries."""

    _service = "no_syntax"
    _operations = (methods.ECHO,)

    def echo(
        self,
        request: no_syntax_pb2.Thing | None = None,
        *,
        number: int | None = None,
        metadata: Metadata = (),
    ) -> no_syntax_pb2.Thing:
        """Call cases.no_syntax.NoSyntax/Echo."""
        return self._unary_unary(
            methods.ECHO, request_of(methods.ECHO, request, number=number), metadata
        )


class AsyncNoSyntaxClient(AsyncGrpcClient):
    """Calls the NoSyntax service, with the contract's timeouts and retries."""

    _service = "no_syntax"
    _operations = NoSyntaxClient._operations

    async def echo(
        self,
        request: no_syntax_pb2.Thing | None = None,
        *,
        number: int | None = None,
        metadata: Metadata = (),
    ) -> no_syntax_pb2.Thing:
        """Call cases.no_syntax.NoSyntax/Echo."""
        return await self._unary_unary(
            methods.ECHO, request_of(methods.ECHO, request, number=number), metadata
        )
