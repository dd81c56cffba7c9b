"""A stand-in for the Proto2 service, for tests."""

from __future__ import annotations

from ..._proto import proto2_hard_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeProto2Service(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.ECHO,)

    async def echo(
        self, request: proto2_hard_pb2.Old, context: Context
    ) -> proto2_hard_pb2.Old:
        return await self._unary(methods.ECHO, request)
