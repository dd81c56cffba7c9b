"""Typed gRPC clients of the FieldNames service, sync and async."""

from __future__ import annotations

from ..._proto import field_names_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from . import methods


class FieldNamesClient(GrpcClient):
    """Calls the FieldNames service, with the contract's timeouts and retries."""

    _service = "field_names"
    _operations = (methods.ECHO,)

    def echo(
        self, request: field_names_pb2.Fields, *, metadata: Metadata = ()
    ) -> field_names_pb2.Fields:
        """Call cases.field_names.v1.FieldNames/Echo."""
        return self._unary_unary(methods.ECHO, request, metadata)


class AsyncFieldNamesClient(AsyncGrpcClient):
    """Calls the FieldNames service, with the contract's timeouts and retries."""

    _service = "field_names"
    _operations = FieldNamesClient._operations

    async def echo(
        self, request: field_names_pb2.Fields, *, metadata: Metadata = ()
    ) -> field_names_pb2.Fields:
        """Call cases.field_names.v1.FieldNames/Echo."""
        return await self._unary_unary(methods.ECHO, request, metadata)
