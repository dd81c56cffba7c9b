"""A stand-in for the Maps service, for tests."""

from __future__ import annotations

from ..._proto import maps_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeMapsService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.ECHO,)

    async def echo(self, request: maps_pb2.Atlas, context: Context) -> maps_pb2.Atlas:
        return await self._unary(methods.ECHO, request)
