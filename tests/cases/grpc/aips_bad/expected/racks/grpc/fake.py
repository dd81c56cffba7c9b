"""A stand-in for the Shelves service, for tests."""

from __future__ import annotations

from ..._proto import racks_pb2
from ..._proto.google.longrunning import operations_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeShelvesService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.SORT,
        methods.MOVE,
        methods.BUY,
    )

    async def sort(
        self, request: racks_pb2.SortRequest, context: Context
    ) -> operations_pb2.Operation:
        return await self._unary(methods.SORT, request)

    async def move(
        self, request: racks_pb2.SortRequest, context: Context
    ) -> operations_pb2.Operation:
        return await self._unary(methods.MOVE, request)

    async def buy(
        self, request: racks_pb2.SortRequest, context: Context
    ) -> racks_pb2.SortResponse:
        return await self._unary(methods.BUY, request)
