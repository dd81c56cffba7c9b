"""Typed gRPC clients of the Parcels service, sync and async."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Iterable

from ..._proto import parcels_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient, Requests
from ...runtime.grpc.client import GrpcClient
from . import methods


class ParcelsClient(GrpcClient):
    """Calls the Parcels service, with the contract's timeouts and retries."""

    _service = "parcels"
    _operations = (
        methods.ECHO,
        methods.PASS,
    )

    def echo(
        self, request: parcels_pb2.Parcel, *, metadata: Metadata = ()
    ) -> parcels_pb2.Parcel:
        """Call cases.unknown_fields.v1.Parcels/Echo."""
        return self._unary_unary(methods.ECHO, request, metadata)

    def pass_(
        self, requests: Iterable[parcels_pb2.Parcel], *, metadata: Metadata = ()
    ) -> Generator[parcels_pb2.Parcel, None, None]:
        """Call cases.unknown_fields.v1.Parcels/Pass."""
        return self._stream_stream(methods.PASS, requests, metadata)


class AsyncParcelsClient(AsyncGrpcClient):
    """Calls the Parcels service, with the contract's timeouts and retries."""

    _service = "parcels"
    _operations = ParcelsClient._operations

    async def echo(
        self, request: parcels_pb2.Parcel, *, metadata: Metadata = ()
    ) -> parcels_pb2.Parcel:
        """Call cases.unknown_fields.v1.Parcels/Echo."""
        return await self._unary_unary(methods.ECHO, request, metadata)

    def pass_(
        self, requests: Requests[parcels_pb2.Parcel], *, metadata: Metadata = ()
    ) -> AsyncGenerator[parcels_pb2.Parcel, None]:
        """Call cases.unknown_fields.v1.Parcels/Pass."""
        return self._stream_stream(methods.PASS, requests, metadata)
