"""Typed gRPC clients of the Spots service, sync and async."""

from __future__ import annotations

from ..._proto.google.type import money_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from . import methods


class SpotsClient(GrpcClient):
    """Calls the Spots service, with the contract's timeouts and retries."""

    _service = "spots"
    _operations = (methods.PRICE,)

    def price(
        self, request: money_pb2.Money, *, metadata: Metadata = ()
    ) -> money_pb2.Money:
        """Call cases.spots.v1.Spots/Price."""
        return self._unary_unary(methods.PRICE, request, metadata)


class AsyncSpotsClient(AsyncGrpcClient):
    """Calls the Spots service, with the contract's timeouts and retries."""

    _service = "spots"
    _operations = SpotsClient._operations

    async def price(
        self, request: money_pb2.Money, *, metadata: Metadata = ()
    ) -> money_pb2.Money:
        """Call cases.spots.v1.Spots/Price."""
        return await self._unary_unary(methods.PRICE, request, metadata)
