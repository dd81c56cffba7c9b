"""Typed gRPC clients of the Modern service, sync and async."""

from __future__ import annotations

from ..._proto import modern_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class ModernClient(GrpcClient):
    """Calls the Modern service, with the contract's timeouts and retries."""

    _service = "modern"
    _operations = (methods.GET,)

    def get(
        self,
        request: modern_pb2.Request | None = None,
        *,
        implicit: str | None = None,
        explicit: str | None = None,
        required: str | None = None,
        delimited: modern_pb2.Request.Inner | None = None,
        closed: modern_pb2.Request.Closed | str | None = None,
        metadata: Metadata = (),
    ) -> modern_pb2.Request:
        """Call cases.modern.Modern/Get."""
        return self._unary_unary(
            methods.GET,
            request_of(
                methods.GET,
                request,
                implicit=implicit,
                explicit=explicit,
                required=required,
                delimited=delimited,
                closed=closed,
            ),
            metadata,
        )


class AsyncModernClient(AsyncGrpcClient):
    """Calls the Modern service, with the contract's timeouts and retries."""

    _service = "modern"
    _operations = ModernClient._operations

    async def get(
        self,
        request: modern_pb2.Request | None = None,
        *,
        implicit: str | None = None,
        explicit: str | None = None,
        required: str | None = None,
        delimited: modern_pb2.Request.Inner | None = None,
        closed: modern_pb2.Request.Closed | str | None = None,
        metadata: Metadata = (),
    ) -> modern_pb2.Request:
        """Call cases.modern.Modern/Get."""
        return await self._unary_unary(
            methods.GET,
            request_of(
                methods.GET,
                request,
                implicit=implicit,
                explicit=explicit,
                required=required,
                delimited=delimited,
                closed=closed,
            ),
            metadata,
        )
