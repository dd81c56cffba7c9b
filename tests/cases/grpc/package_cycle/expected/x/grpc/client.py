"""Typed gRPC clients of the Walks service, sync and async."""

from __future__ import annotations

from ..._proto.ride import y_pb2
from ..._proto.walk import x_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class WalksClient(GrpcClient):
    """Calls the Walks service, with the contract's timeouts and retries."""

    _service = "x"
    _operations = (
        methods.ECHO,
        methods.TURN,
    )

    def echo(
        self,
        request: x_pb2.Walk | None = None,
        *,
        ride: y_pb2.Ride | None = None,
        metadata: Metadata = (),
    ) -> x_pb2.Walk:
        """Call cases.walk.Walks/Echo."""
        return self._unary_unary(
            methods.ECHO, request_of(methods.ECHO, request, ride=ride), metadata
        )

    def turn(
        self,
        request: x_pb2.Walk | None = None,
        *,
        ride: y_pb2.Ride | None = None,
        metadata: Metadata = (),
    ) -> y_pb2.Ride:
        """Call cases.walk.Walks/Turn."""
        return self._unary_unary(
            methods.TURN, request_of(methods.TURN, request, ride=ride), metadata
        )


class AsyncWalksClient(AsyncGrpcClient):
    """Calls the Walks service, with the contract's timeouts and retries."""

    _service = "x"
    _operations = WalksClient._operations

    async def echo(
        self,
        request: x_pb2.Walk | None = None,
        *,
        ride: y_pb2.Ride | None = None,
        metadata: Metadata = (),
    ) -> x_pb2.Walk:
        """Call cases.walk.Walks/Echo."""
        return await self._unary_unary(
            methods.ECHO, request_of(methods.ECHO, request, ride=ride), metadata
        )

    async def turn(
        self,
        request: x_pb2.Walk | None = None,
        *,
        ride: y_pb2.Ride | None = None,
        metadata: Metadata = (),
    ) -> y_pb2.Ride:
        """Call cases.walk.Walks/Turn."""
        return await self._unary_unary(
            methods.TURN, request_of(methods.TURN, request, ride=ride), metadata
        )
