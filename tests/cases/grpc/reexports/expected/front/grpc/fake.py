"""A stand-in for the Front service, for tests."""

from __future__ import annotations

from ..._proto import (
    front_pb2,
    reexports_deepest_pb2,
    reexports_middle_pb2,
    reexports_weak_pb2,
)
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeFrontService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.ECHO,
        methods.WEAK,
        methods.OTHER,
    )

    async def echo(
        self, request: reexports_deepest_pb2.Deepest, context: Context
    ) -> reexports_deepest_pb2.Deepest:
        return await self._unary(methods.ECHO, request)

    async def weak(
        self, request: reexports_weak_pb2.Weak, context: Context
    ) -> front_pb2.Own:
        return await self._unary(methods.WEAK, request)

    async def other(
        self, request: reexports_middle_pb2.Own, context: Context
    ) -> front_pb2.Own:
        return await self._unary(methods.OTHER, request)
