"""A stand-in for the Parrots and Cages services, for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ..._proto import parrots_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeParrotsService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.GET_PARROT,
        methods.LISTEN,
    )

    async def get_parrot(
        self, request: parrots_pb2.Parrot, context: Context
    ) -> parrots_pb2.Parrot:
        return await self._unary(methods.GET_PARROT, request)

    def listen(
        self, request: parrots_pb2.Parrot, context: Context
    ) -> AsyncIterator[parrots_pb2.Parrot]:
        return self._stream(methods.LISTEN, request)


class FakeCagesService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.GET_CAGE,
        methods.OPEN,
    )

    async def get_cage(
        self, request: parrots_pb2.Parrot, context: Context
    ) -> parrots_pb2.Parrot:
        return await self._unary(methods.GET_CAGE, request)

    async def open(
        self, requests: AsyncIterator[parrots_pb2.Parrot], context: Context
    ) -> parrots_pb2.Parrot:
        return await self._unary(methods.OPEN, requests)
