"""Typed gRPC clients of the ShopFront service, sync and async."""

from __future__ import annotations

from ..._proto.acme import import_2_pb2, import_pb2
from ..._proto.acme.class_ import things_pb2 as class__things_pb2
from ..._proto.google import types_pb2
from ..._proto.proto_1st_dir import things_pb2 as proto_1st_dir_things_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class ShopFrontClient(GrpcClient):
    """Calls the ShopFront service, with the contract's timeouts and retries."""

    _service = "shop_front"
    _operations = (
        methods.SWAP,
        methods.BACK,
    )

    def swap(
        self,
        request: class__things_pb2.Thing | None = None,
        *,
        name: str | None = None,
        metadata: Metadata = (),
    ) -> proto_1st_dir_things_pb2.Thing:
        """Call acme.class.v1.ShopFront/Swap."""
        return self._unary_unary(
            methods.SWAP, request_of(methods.SWAP, request, name=name), metadata
        )

    def back(
        self,
        request: import_pb2.Shared | None = None,
        *,
        kind: import_pb2.Shared.Kind | str | None = None,
        deeper: import_2_pb2.Deeper | None = None,
        metadata: Metadata = (),
    ) -> types_pb2.Type:
        """Call acme.class.v1.ShopFront/Back."""
        return self._unary_unary(
            methods.BACK,
            request_of(methods.BACK, request, kind=kind, deeper=deeper),
            metadata,
        )


class AsyncShopFrontClient(AsyncGrpcClient):
    """Calls the ShopFront service, with the contract's timeouts and retries."""

    _service = "shop_front"
    _operations = ShopFrontClient._operations

    async def swap(
        self,
        request: class__things_pb2.Thing | None = None,
        *,
        name: str | None = None,
        metadata: Metadata = (),
    ) -> proto_1st_dir_things_pb2.Thing:
        """Call acme.class.v1.ShopFront/Swap."""
        return await self._unary_unary(
            methods.SWAP, request_of(methods.SWAP, request, name=name), metadata
        )

    async def back(
        self,
        request: import_pb2.Shared | None = None,
        *,
        kind: import_pb2.Shared.Kind | str | None = None,
        deeper: import_2_pb2.Deeper | None = None,
        metadata: Metadata = (),
    ) -> types_pb2.Type:
        """Call acme.class.v1.ShopFront/Back."""
        return await self._unary_unary(
            methods.BACK,
            request_of(methods.BACK, request, kind=kind, deeper=deeper),
            metadata,
        )
