"""Typed gRPC clients of the Shadows service, sync and async."""

from __future__ import annotations

from ..._proto import grpc_pb2
from ..._proto.connectrpc import eliza_pb2
from ..._proto.google import shadow_pb2
from ..._proto.grpc import aio_pb2
from ..._proto.opentelemetry import trace_pb2
from ..._proto.temporal import workflow_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class ShadowsClient(GrpcClient):
    """Calls the Shadows service, with the contract's timeouts and retries."""

    _service = "grpc"
    _operations = (
        methods.ECHO,
        methods.AIO,
    )

    def echo(
        self,
        request: grpc_pb2.All | None = None,
        *,
        eliza: eliza_pb2.Eliza | None = None,
        shadow: shadow_pb2.Shadow | None = None,
        server: aio_pb2.Server | None = None,
        trace: trace_pb2.Trace | None = None,
        workflow: workflow_pb2.Workflow | None = None,
        metadata: Metadata = (),
    ) -> grpc_pb2.All:
        """Call grpc.cases.Shadows/Echo."""
        return self._unary_unary(
            methods.ECHO,
            request_of(
                methods.ECHO,
                request,
                eliza=eliza,
                shadow=shadow,
                server=server,
                trace=trace,
                workflow=workflow,
            ),
            metadata,
        )

    def aio(
        self,
        request: aio_pb2.Server | None = None,
        *,
        text: str | None = None,
        metadata: Metadata = (),
    ) -> workflow_pb2.Workflow:
        """Call grpc.cases.Shadows/Aio."""
        return self._unary_unary(
            methods.AIO, request_of(methods.AIO, request, text=text), metadata
        )


class AsyncShadowsClient(AsyncGrpcClient):
    """Calls the Shadows service, with the contract's timeouts and retries."""

    _service = "grpc"
    _operations = ShadowsClient._operations

    async def echo(
        self,
        request: grpc_pb2.All | None = None,
        *,
        eliza: eliza_pb2.Eliza | None = None,
        shadow: shadow_pb2.Shadow | None = None,
        server: aio_pb2.Server | None = None,
        trace: trace_pb2.Trace | None = None,
        workflow: workflow_pb2.Workflow | None = None,
        metadata: Metadata = (),
    ) -> grpc_pb2.All:
        """Call grpc.cases.Shadows/Echo."""
        return await self._unary_unary(
            methods.ECHO,
            request_of(
                methods.ECHO,
                request,
                eliza=eliza,
                shadow=shadow,
                server=server,
                trace=trace,
                workflow=workflow,
            ),
            metadata,
        )

    async def aio(
        self,
        request: aio_pb2.Server | None = None,
        *,
        text: str | None = None,
        metadata: Metadata = (),
    ) -> workflow_pb2.Workflow:
        """Call grpc.cases.Shadows/Aio."""
        return await self._unary_unary(
            methods.AIO, request_of(methods.AIO, request, text=text), metadata
        )
