"""Typed gRPC clients of the Proto2 service, sync and async."""

from __future__ import annotations

from ..._proto import proto2_hard_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from . import methods


class Proto2Client(GrpcClient):
    """Calls the Proto2 service, with the contract's timeouts and retries."""

    _service = "proto2_hard"
    _operations = (methods.ECHO,)

    def echo(
        self, request: proto2_hard_pb2.Old, *, metadata: Metadata = ()
    ) -> proto2_hard_pb2.Old:
        """Call cases.proto2_hard.Proto2/Echo."""
        return self._unary_unary(methods.ECHO, request, metadata)


class AsyncProto2Client(AsyncGrpcClient):
    """Calls the Proto2 service, with the contract's timeouts and retries."""

    _service = "proto2_hard"
    _operations = Proto2Client._operations

    async def echo(
        self, request: proto2_hard_pb2.Old, *, metadata: Metadata = ()
    ) -> proto2_hard_pb2.Old:
        """Call cases.proto2_hard.Proto2/Echo."""
        return await self._unary_unary(methods.ECHO, request, metadata)
