"""Typed gRPC clients of the Shelves service, sync and async."""

from __future__ import annotations

from ..._proto import racks_pb2
from ..._proto.google.longrunning import operations_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class ShelvesClient(GrpcClient):
    """Calls the Shelves service, with the contract's timeouts and retries."""

    _service = "racks"
    _operations = (
        methods.SORT,
        methods.MOVE,
        methods.BUY,
    )

    def sort(
        self,
        request: racks_pb2.SortRequest | None = None,
        *,
        title: str | None = None,
        inner: racks_pb2.SortResponse | None = None,
        metadata: Metadata = (),
    ) -> operations_pb2.Operation:
        """Call cases.bad_shelves.v1.Shelves/Sort."""
        return self._unary_unary(
            methods.SORT,
            request_of(methods.SORT, request, title=title, inner=inner),
            metadata,
        )

    def move(
        self,
        request: racks_pb2.SortRequest | None = None,
        *,
        title: str | None = None,
        inner: racks_pb2.SortResponse | None = None,
        metadata: Metadata = (),
    ) -> operations_pb2.Operation:
        """Call cases.bad_shelves.v1.Shelves/Move."""
        return self._unary_unary(
            methods.MOVE,
            request_of(methods.MOVE, request, title=title, inner=inner),
            metadata,
        )

    def buy(
        self, request: racks_pb2.SortRequest, *, metadata: Metadata = ()
    ) -> racks_pb2.SortResponse:
        """Call cases.bad_shelves.v1.Shelves/Buy."""
        return self._unary_unary(methods.BUY, request, metadata)


class AsyncShelvesClient(AsyncGrpcClient):
    """Calls the Shelves service, with the contract's timeouts and retries."""

    _service = "racks"
    _operations = ShelvesClient._operations

    async def sort(
        self,
        request: racks_pb2.SortRequest | None = None,
        *,
        title: str | None = None,
        inner: racks_pb2.SortResponse | None = None,
        metadata: Metadata = (),
    ) -> operations_pb2.Operation:
        """Call cases.bad_shelves.v1.Shelves/Sort."""
        return await self._unary_unary(
            methods.SORT,
            request_of(methods.SORT, request, title=title, inner=inner),
            metadata,
        )

    async def move(
        self,
        request: racks_pb2.SortRequest | None = None,
        *,
        title: str | None = None,
        inner: racks_pb2.SortResponse | None = None,
        metadata: Metadata = (),
    ) -> operations_pb2.Operation:
        """Call cases.bad_shelves.v1.Shelves/Move."""
        return await self._unary_unary(
            methods.MOVE,
            request_of(methods.MOVE, request, title=title, inner=inner),
            metadata,
        )

    async def buy(
        self, request: racks_pb2.SortRequest, *, metadata: Metadata = ()
    ) -> racks_pb2.SortResponse:
        """Call cases.bad_shelves.v1.Shelves/Buy."""
        return await self._unary_unary(methods.BUY, request, metadata)
