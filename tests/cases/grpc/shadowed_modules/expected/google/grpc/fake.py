"""A stand-in for the Google service, for tests."""

from __future__ import annotations

from google.protobuf import empty_pb2

from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeGoogleService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.ECHO,)

    async def echo(self, request: empty_pb2.Empty, context: Context) -> empty_pb2.Empty:
        return await self._unary(methods.ECHO, request)
