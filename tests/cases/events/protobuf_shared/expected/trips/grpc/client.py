"""Typed gRPC clients of the Trips service, sync and async."""

from __future__ import annotations

from ..._proto import trips_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class TripsClient(GrpcClient):
    """Calls the Trips service, with the contract's timeouts and retries."""

    _service = "trips"
    _operations = (methods.GET_TRIP,)

    def get_trip(
        self,
        request: trips_pb2.Trip | None = None,
        *,
        id: str | None = None,
        metadata: Metadata = (),
    ) -> trips_pb2.Trip:
        """Call shared.trips.Trips/GetTrip."""
        return self._unary_unary(
            methods.GET_TRIP, request_of(methods.GET_TRIP, request, id=id), metadata
        )


class AsyncTripsClient(AsyncGrpcClient):
    """Calls the Trips service, with the contract's timeouts and retries."""

    _service = "trips"
    _operations = TripsClient._operations

    async def get_trip(
        self,
        request: trips_pb2.Trip | None = None,
        *,
        id: str | None = None,
        metadata: Metadata = (),
    ) -> trips_pb2.Trip:
        """Call shared.trips.Trips/GetTrip."""
        return await self._unary_unary(
            methods.GET_TRIP, request_of(methods.GET_TRIP, request, id=id), metadata
        )
