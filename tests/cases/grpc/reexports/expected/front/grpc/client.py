"""Typed gRPC clients of the Front service, sync and async."""

from __future__ import annotations

from ..._proto import (
    front_pb2,
    reexports_deepest_pb2,
    reexports_middle_pb2,
    reexports_weak_pb2,
)
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class FrontClient(GrpcClient):
    """Calls the Front service, with the contract's timeouts and retries."""

    _service = "front"
    _operations = (
        methods.ECHO,
        methods.WEAK,
        methods.OTHER,
    )

    def echo(
        self,
        request: reexports_deepest_pb2.Deepest | None = None,
        *,
        kind: reexports_deepest_pb2.Kind | str | None = None,
        metadata: Metadata = (),
    ) -> reexports_deepest_pb2.Deepest:
        """Call cases.reexports.Front/Echo."""
        return self._unary_unary(
            methods.ECHO, request_of(methods.ECHO, request, kind=kind), metadata
        )

    def weak(
        self,
        request: reexports_weak_pb2.Weak | None = None,
        *,
        text: str | None = None,
        metadata: Metadata = (),
    ) -> front_pb2.Own:
        """Call cases.reexports.Front/Weak."""
        return self._unary_unary(
            methods.WEAK, request_of(methods.WEAK, request, text=text), metadata
        )

    def other(
        self,
        request: reexports_middle_pb2.Own | None = None,
        *,
        of_middle: str | None = None,
        metadata: Metadata = (),
    ) -> front_pb2.Own:
        """Call cases.reexports.Front/Other."""
        return self._unary_unary(
            methods.OTHER,
            request_of(methods.OTHER, request, of_middle=of_middle),
            metadata,
        )


class AsyncFrontClient(AsyncGrpcClient):
    """Calls the Front service, with the contract's timeouts and retries."""

    _service = "front"
    _operations = FrontClient._operations

    async def echo(
        self,
        request: reexports_deepest_pb2.Deepest | None = None,
        *,
        kind: reexports_deepest_pb2.Kind | str | None = None,
        metadata: Metadata = (),
    ) -> reexports_deepest_pb2.Deepest:
        """Call cases.reexports.Front/Echo."""
        return await self._unary_unary(
            methods.ECHO, request_of(methods.ECHO, request, kind=kind), metadata
        )

    async def weak(
        self,
        request: reexports_weak_pb2.Weak | None = None,
        *,
        text: str | None = None,
        metadata: Metadata = (),
    ) -> front_pb2.Own:
        """Call cases.reexports.Front/Weak."""
        return await self._unary_unary(
            methods.WEAK, request_of(methods.WEAK, request, text=text), metadata
        )

    async def other(
        self,
        request: reexports_middle_pb2.Own | None = None,
        *,
        of_middle: str | None = None,
        metadata: Metadata = (),
    ) -> front_pb2.Own:
        """Call cases.reexports.Front/Other."""
        return await self._unary_unary(
            methods.OTHER,
            request_of(methods.OTHER, request, of_middle=of_middle),
            metadata,
        )
