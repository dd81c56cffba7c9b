"""A stand-in for the Bare service, for tests."""

from __future__ import annotations

from ..._proto import bare_pb2
from ..._proto.dash_ed import file_name_pb2
from ..._proto.elsewhere import far_pb2
from ..._proto.many import first_pb2, second_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeBareService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.ECHO,
        methods.FAR,
        methods.DASHED,
    )

    async def echo(
        self, request: bare_pb2.BareThing, context: Context
    ) -> bare_pb2.BareThing:
        return await self._unary(methods.ECHO, request)

    async def far(self, request: far_pb2.Thing, context: Context) -> first_pb2.Thing:
        return await self._unary(methods.FAR, request)

    async def dashed(
        self, request: file_name_pb2.Thing, context: Context
    ) -> second_pb2.Other:
        return await self._unary(methods.DASHED, request)
