"""A stand-in for the Tags service, for tests."""

from __future__ import annotations

from ..._proto.google.type import latlng_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeTagsService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.PLACE,)

    async def place(
        self, request: latlng_pb2.LatLng, context: Context
    ) -> latlng_pb2.LatLng:
        return await self._unary(methods.PLACE, request)
