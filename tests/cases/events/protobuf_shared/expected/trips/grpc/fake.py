"""A stand-in for the Trips service, for tests."""

from __future__ import annotations

from ..._proto import trips_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeTripsService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.GET_TRIP,)

    async def get_trip(
        self, request: trips_pb2.Trip, context: Context
    ) -> trips_pb2.Trip:
        return await self._unary(methods.GET_TRIP, request)
