"""Typed gRPC clients of the Kinds service, sync and async."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Iterable

from ..._proto import kinds_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient, Requests
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class KindsClient(GrpcClient):
    """Calls the Kinds service, with the contract's timeouts and retries."""

    _service = "kinds"
    _operations = (
        methods.ONCE,
        methods.MANY,
        methods.COLLECT,
        methods.ECHO,
    )

    def once(
        self,
        request: kinds_pb2.Ask | None = None,
        *,
        text: str | None = None,
        count: int | None = None,
        metadata: Metadata = (),
    ) -> kinds_pb2.Answer:
        """Answer once."""
        return self._unary_unary(
            methods.ONCE,
            request_of(methods.ONCE, request, text=text, count=count),
            metadata,
        )

    def many(
        self,
        request: kinds_pb2.Ask | None = None,
        *,
        text: str | None = None,
        count: int | None = None,
        metadata: Metadata = (),
    ) -> Generator[kinds_pb2.Answer, None, None]:
        """Answer *count* times."""
        return self._unary_stream(
            methods.MANY,
            request_of(methods.MANY, request, text=text, count=count),
            metadata,
        )

    def collect(
        self, requests: Iterable[kinds_pb2.Ask], *, metadata: Metadata = ()
    ) -> kinds_pb2.Answer:
        """Answer with all that was asked."""
        return self._stream_unary(methods.COLLECT, requests, metadata)

    def echo(
        self, requests: Iterable[kinds_pb2.Ask], *, metadata: Metadata = ()
    ) -> Generator[kinds_pb2.Answer, None, None]:
        """Answer each as it comes.

        Deprecated by the contract.
        """
        return self._stream_stream(methods.ECHO, requests, metadata)


class AsyncKindsClient(AsyncGrpcClient):
    """Calls the Kinds service, with the contract's timeouts and retries."""

    _service = "kinds"
    _operations = KindsClient._operations

    async def once(
        self,
        request: kinds_pb2.Ask | None = None,
        *,
        text: str | None = None,
        count: int | None = None,
        metadata: Metadata = (),
    ) -> kinds_pb2.Answer:
        """Answer once."""
        return await self._unary_unary(
            methods.ONCE,
            request_of(methods.ONCE, request, text=text, count=count),
            metadata,
        )

    def many(
        self,
        request: kinds_pb2.Ask | None = None,
        *,
        text: str | None = None,
        count: int | None = None,
        metadata: Metadata = (),
    ) -> AsyncGenerator[kinds_pb2.Answer, None]:
        """Answer *count* times."""
        return self._unary_stream(
            methods.MANY,
            request_of(methods.MANY, request, text=text, count=count),
            metadata,
        )

    async def collect(
        self, requests: Requests[kinds_pb2.Ask], *, metadata: Metadata = ()
    ) -> kinds_pb2.Answer:
        """Answer with all that was asked."""
        return await self._stream_unary(methods.COLLECT, requests, metadata)

    def echo(
        self, requests: Requests[kinds_pb2.Ask], *, metadata: Metadata = ()
    ) -> AsyncGenerator[kinds_pb2.Answer, None]:
        """Answer each as it comes.

        Deprecated by the contract.
        """
        return self._stream_stream(methods.ECHO, requests, metadata)
