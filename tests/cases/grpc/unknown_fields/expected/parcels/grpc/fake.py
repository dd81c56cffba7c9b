"""A stand-in for the Parcels service, for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ..._proto import parcels_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeParcelsService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.ECHO,
        methods.PASS,
    )

    async def echo(
        self, request: parcels_pb2.Parcel, context: Context
    ) -> parcels_pb2.Parcel:
        return await self._unary(methods.ECHO, request)

    def pass_(
        self, requests: AsyncIterator[parcels_pb2.Parcel], context: Context
    ) -> AsyncIterator[parcels_pb2.Parcel]:
        return self._stream(methods.PASS, requests)
