"""A stand-in for the NoSyntax service, for tests."""

from __future__ import annotations

from ..._proto import no_syntax_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeNoSyntaxService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.ECHO,)

    async def echo(
        self, request: no_syntax_pb2.Thing, context: Context
    ) -> no_syntax_pb2.Thing:
        return await self._unary(methods.ECHO, request)
