"""Typed gRPC clients of the ShopFront service, sync and async."""

from __future__ import annotations

from ..._proto.acme import import_pb2
from ..._proto.acme.class_ import things_pb2 as class__things_pb2
from ..._proto.google import types_pb2
from ..._proto.proto_1st_dir import things_pb2 as proto_1st_dir_things_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from . import methods


class ShopFrontClient(GrpcClient):
    """Calls the ShopFront service, with the contract's timeouts and retries."""

    _service = "shop_front"
    _operations = (
        methods.SWAP,
        methods.BACK,
    )

    def swap(
        self, request: class__things_pb2.Thing, *, metadata: Metadata = ()
    ) -> proto_1st_dir_things_pb2.Thing:
        """Call acme.class.v1.ShopFront/Swap."""
        return self._unary_unary(methods.SWAP, request, metadata)

    def back(
        self, request: import_pb2.Shared, *, metadata: Metadata = ()
    ) -> types_pb2.Type:
        """Call acme.class.v1.ShopFront/Back."""
        return self._unary_unary(methods.BACK, request, metadata)


class AsyncShopFrontClient(AsyncGrpcClient):
    """Calls the ShopFront service, with the contract's timeouts and retries."""

    _service = "shop_front"
    _operations = ShopFrontClient._operations

    async def swap(
        self, request: class__things_pb2.Thing, *, metadata: Metadata = ()
    ) -> proto_1st_dir_things_pb2.Thing:
        """Call acme.class.v1.ShopFront/Swap."""
        return await self._unary_unary(methods.SWAP, request, metadata)

    async def back(
        self, request: import_pb2.Shared, *, metadata: Metadata = ()
    ) -> types_pb2.Type:
        """Call acme.class.v1.ShopFront/Back."""
        return await self._unary_unary(methods.BACK, request, metadata)
