"""A stand-in for the Spots service, for tests."""

from __future__ import annotations

from ..._proto.google.type import money_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeSpotsService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.PRICE,)

    async def price(
        self, request: money_pb2.Money, context: Context
    ) -> money_pb2.Money:
        return await self._unary(methods.PRICE, request)
