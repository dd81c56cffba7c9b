"""Typed gRPC clients of the Signs service, sync and async."""

from __future__ import annotations

from ..._proto import signs_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from . import methods


class SignsClient(GrpcClient):
    """Calls the Signs service, with the contract's timeouts and retries.

    Deprecated by the contract.
    """

    _service = "signs"
    _operations = (methods.ECHO,)

    def echo(
        self, request: signs_pb2.Text, *, metadata: Metadata = ()
    ) -> signs_pb2.Text:
        """And ''' and \"\"\" and \\\"\"\" and '\\''.

        Deprecated by the contract.
        """
        return self._unary_unary(methods.ECHO, request, metadata)


class AsyncSignsClient(AsyncGrpcClient):
    """Calls the Signs service, with the contract's timeouts and retries.

    Deprecated by the contract.
    """

    _service = "signs"
    _operations = SignsClient._operations

    async def echo(
        self, request: signs_pb2.Text, *, metadata: Metadata = ()
    ) -> signs_pb2.Text:
        """And ''' and \"\"\" and \\\"\"\" and '\\''.

        Deprecated by the contract.
        """
        return await self._unary_unary(methods.ECHO, request, metadata)
