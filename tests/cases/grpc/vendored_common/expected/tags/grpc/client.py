"""Typed gRPC clients of the Tags service, sync and async."""

from __future__ import annotations

from ..._proto.google.type import latlng_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class TagsClient(GrpcClient):
    """Calls the Tags service, with the contract's timeouts and retries."""

    _service = "tags"
    _operations = (methods.PLACE,)

    def place(
        self,
        request: latlng_pb2.LatLng | None = None,
        *,
        latitude: float | None = None,
        metadata: Metadata = (),
    ) -> latlng_pb2.LatLng:
        """Call cases.tags.v1.Tags/Place."""
        return self._unary_unary(
            methods.PLACE,
            request_of(methods.PLACE, request, latitude=latitude),
            metadata,
        )


class AsyncTagsClient(AsyncGrpcClient):
    """Calls the Tags service, with the contract's timeouts and retries."""

    _service = "tags"
    _operations = TagsClient._operations

    async def place(
        self,
        request: latlng_pb2.LatLng | None = None,
        *,
        latitude: float | None = None,
        metadata: Metadata = (),
    ) -> latlng_pb2.LatLng:
        """Call cases.tags.v1.Tags/Place."""
        return await self._unary_unary(
            methods.PLACE,
            request_of(methods.PLACE, request, latitude=latitude),
            metadata,
        )
