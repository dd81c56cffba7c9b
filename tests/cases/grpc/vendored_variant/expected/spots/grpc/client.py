"""Typed gRPC clients of the Spots service, sync and async."""

from __future__ import annotations

from ..._proto.google.type import money_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class SpotsClient(GrpcClient):
    """Calls the Spots service, with the contract's timeouts and retries."""

    _service = "spots"
    _operations = (methods.PRICE,)

    def price(
        self,
        request: money_pb2.Money | None = None,
        *,
        currency_code: str | None = None,
        units: int | None = None,
        nanos: int | None = None,
        note: str | None = None,
        metadata: Metadata = (),
    ) -> money_pb2.Money:
        """Call cases.spots.v1.Spots/Price."""
        return self._unary_unary(
            methods.PRICE,
            request_of(
                methods.PRICE,
                request,
                currency_code=currency_code,
                units=units,
                nanos=nanos,
                note=note,
            ),
            metadata,
        )


class AsyncSpotsClient(AsyncGrpcClient):
    """Calls the Spots service, with the contract's timeouts and retries."""

    _service = "spots"
    _operations = SpotsClient._operations

    async def price(
        self,
        request: money_pb2.Money | None = None,
        *,
        currency_code: str | None = None,
        units: int | None = None,
        nanos: int | None = None,
        note: str | None = None,
        metadata: Metadata = (),
    ) -> money_pb2.Money:
        """Call cases.spots.v1.Spots/Price."""
        return await self._unary_unary(
            methods.PRICE,
            request_of(
                methods.PRICE,
                request,
                currency_code=currency_code,
                units=units,
                nanos=nanos,
                note=note,
            ),
            metadata,
        )
