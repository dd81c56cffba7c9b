"""A stand-in for the Hostile service, for tests."""

from __future__ import annotations

from ..._proto import hostile_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeHostileService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.DO,
        methods.MORE,
        methods.RULE,
    )

    async def do(self, request: hostile_pb2.Text, context: Context) -> hostile_pb2.Text:
        return await self._unary(methods.DO, request)

    async def more(
        self, request: hostile_pb2.Text, context: Context
    ) -> hostile_pb2.Text:
        return await self._unary(methods.MORE, request)

    async def rule(
        self, request: hostile_pb2.Text, context: Context
    ) -> hostile_pb2.Text:
        return await self._unary(methods.RULE, request)
