"""Typed gRPC clients of the Old service, sync and async."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Iterable

from ..._proto import old_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient, Requests
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class OldClient(GrpcClient):
    """Calls the Old service, with the contract's timeouts and retries."""

    _service = "old"
    _operations = (
        methods.GET,
        methods.WATCH,
    )

    def get(
        self,
        request: old_pb2.Request | None = None,
        *,
        id: str | None = None,
        count: int | None = None,
        range: old_pb2.Request.Range | None = None,
        metadata: Metadata = (),
    ) -> old_pb2.Reply:
        """Call cases.old.Old/Get."""
        return self._unary_unary(
            methods.GET,
            request_of(methods.GET, request, id=id, count=count, range=range),
            metadata,
        )

    def watch(
        self, requests: Iterable[old_pb2.Request], *, metadata: Metadata = ()
    ) -> Generator[old_pb2.Reply, None, None]:
        """Call cases.old.Old/Watch."""
        return self._stream_stream(methods.WATCH, requests, metadata)


class AsyncOldClient(AsyncGrpcClient):
    """Calls the Old service, with the contract's timeouts and retries."""

    _service = "old"
    _operations = OldClient._operations

    async def get(
        self,
        request: old_pb2.Request | None = None,
        *,
        id: str | None = None,
        count: int | None = None,
        range: old_pb2.Request.Range | None = None,
        metadata: Metadata = (),
    ) -> old_pb2.Reply:
        """Call cases.old.Old/Get."""
        return await self._unary_unary(
            methods.GET,
            request_of(methods.GET, request, id=id, count=count, range=range),
            metadata,
        )

    def watch(
        self, requests: Requests[old_pb2.Request], *, metadata: Metadata = ()
    ) -> AsyncGenerator[old_pb2.Reply, None]:
        """Call cases.old.Old/Watch."""
        return self._stream_stream(methods.WATCH, requests, metadata)
