"""A stand-in for the ShopFront service, for tests."""

from __future__ import annotations

from ..._proto.acme import import_pb2
from ..._proto.acme.class_ import things_pb2 as class__things_pb2
from ..._proto.google import types_pb2
from ..._proto.proto_1st_dir import things_pb2 as proto_1st_dir_things_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeShopFrontService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.SWAP,
        methods.BACK,
    )

    async def swap(
        self, request: class__things_pb2.Thing, context: Context
    ) -> proto_1st_dir_things_pb2.Thing:
        return await self._unary(methods.SWAP, request)

    async def back(
        self, request: import_pb2.Shared, context: Context
    ) -> types_pb2.Type:
        return await self._unary(methods.BACK, request)
