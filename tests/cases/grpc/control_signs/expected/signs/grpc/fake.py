"""A stand-in for the Signs service, for tests."""

from __future__ import annotations

from ..._proto import signs_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeSignsService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.ECHO,)

    async def echo(self, request: signs_pb2.Text, context: Context) -> signs_pb2.Text:
        return await self._unary(methods.ECHO, request)
