"""Typed gRPC clients of the Google service, sync and async."""

from __future__ import annotations

from google.protobuf import empty_pb2

from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class GoogleClient(GrpcClient):
    """Calls the Google service, with the contract's timeouts and retries."""

    _service = "google"
    _operations = (methods.ECHO,)

    def echo(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call google.cases.protobuf.Google/Echo."""
        return self._unary_unary(
            methods.ECHO, request_of(methods.ECHO, request), metadata
        )


class AsyncGoogleClient(AsyncGrpcClient):
    """Calls the Google service, with the contract's timeouts and retries."""

    _service = "google"
    _operations = GoogleClient._operations

    async def echo(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call google.cases.protobuf.Google/Echo."""
        return await self._unary_unary(
            methods.ECHO, request_of(methods.ECHO, request), metadata
        )
