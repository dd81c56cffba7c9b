"""Typed gRPC clients of the WellKnown service, sync and async."""

from __future__ import annotations

from collections.abc import Iterable

from google.protobuf import any_pb2, field_mask_pb2, struct_pb2

from ..._proto import well_known_all_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class WellKnownClient(GrpcClient):
    """Calls the WellKnown service, with the contract's timeouts and retries."""

    _service = "well_known_all"
    _operations = (
        methods.ECHO,
        methods.LIST,
        methods.MASK,
    )

    def echo(
        self, request: well_known_all_pb2.All, *, metadata: Metadata = ()
    ) -> well_known_all_pb2.All:
        """Call cases.well_known_all.WellKnown/Echo."""
        return self._unary_unary(methods.ECHO, request, metadata)

    def list_(
        self,
        request: any_pb2.Any | None = None,
        *,
        type_url: str | None = None,
        value: bytes | None = None,
        metadata: Metadata = (),
    ) -> struct_pb2.ListValue:
        """Call cases.well_known_all.WellKnown/List."""
        return self._unary_unary(
            methods.LIST,
            request_of(methods.LIST, request, type_url=type_url, value=value),
            metadata,
        )

    def mask(
        self,
        request: field_mask_pb2.FieldMask | None = None,
        *,
        paths: Iterable[str] | None = None,
        metadata: Metadata = (),
    ) -> struct_pb2.Struct:
        """Call cases.well_known_all.WellKnown/Mask."""
        return self._unary_unary(
            methods.MASK, request_of(methods.MASK, request, paths=paths), metadata
        )


class AsyncWellKnownClient(AsyncGrpcClient):
    """Calls the WellKnown service, with the contract's timeouts and retries."""

    _service = "well_known_all"
    _operations = WellKnownClient._operations

    async def echo(
        self, request: well_known_all_pb2.All, *, metadata: Metadata = ()
    ) -> well_known_all_pb2.All:
        """Call cases.well_known_all.WellKnown/Echo."""
        return await self._unary_unary(methods.ECHO, request, metadata)

    async def list_(
        self,
        request: any_pb2.Any | None = None,
        *,
        type_url: str | None = None,
        value: bytes | None = None,
        metadata: Metadata = (),
    ) -> struct_pb2.ListValue:
        """Call cases.well_known_all.WellKnown/List."""
        return await self._unary_unary(
            methods.LIST,
            request_of(methods.LIST, request, type_url=type_url, value=value),
            metadata,
        )

    async def mask(
        self,
        request: field_mask_pb2.FieldMask | None = None,
        *,
        paths: Iterable[str] | None = None,
        metadata: Metadata = (),
    ) -> struct_pb2.Struct:
        """Call cases.well_known_all.WellKnown/Mask."""
        return await self._unary_unary(
            methods.MASK, request_of(methods.MASK, request, paths=paths), metadata
        )
