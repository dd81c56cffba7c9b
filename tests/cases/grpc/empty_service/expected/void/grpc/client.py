"""Typed gRPC clients of the Void service, sync and async."""

from __future__ import annotations

from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient


class VoidClient(GrpcClient):
    """Calls the Void service, with the contract's timeouts and retries."""

    _service = "void"
    _operations = ()


class AsyncVoidClient(AsyncGrpcClient):
    """Calls the Void service, with the contract's timeouts and retries."""

    _service = "void"
    _operations = VoidClient._operations
