"""A stand-in for the KnownOptions service, for tests."""

from __future__ import annotations

from ..._proto import known_options_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeKnownOptionsService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.ECHO,)

    async def echo(
        self, request: known_options_pb2.Shelf, context: Context
    ) -> known_options_pb2.Shelf:
        return await self._unary(methods.ECHO, request)
