"""A stand-in for the Custom service, for tests."""

from __future__ import annotations

from ..._proto import custom_options_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeCustomService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.ECHO,)

    async def echo(
        self, request: custom_options_pb2.Thing, context: Context
    ) -> custom_options_pb2.Thing:
        return await self._unary(methods.ECHO, request)
