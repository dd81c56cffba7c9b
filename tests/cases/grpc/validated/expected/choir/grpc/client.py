"""Typed gRPC clients of the Choir service, sync and async."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Iterable

from ..._proto import choir_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient, Requests
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class ChoirClient(GrpcClient):
    """Calls the Choir service, with the contract's timeouts and retries."""

    _service = "choir"
    _operations = (
        methods.JOIN,
        methods.SING,
        methods.REHEARSE,
        methods.PERFORM,
        methods.LISTEN,
    )

    def join(
        self, request: choir_pb2.Singer, *, metadata: Metadata = ()
    ) -> choir_pb2.Echo:
        """One request."""
        return self._unary_unary(methods.JOIN, request, metadata)

    def sing(
        self,
        request: choir_pb2.Song | None = None,
        *,
        title: str | None = None,
        verses: Iterable[choir_pb2.Verse] | None = None,
        metadata: Metadata = (),
    ) -> Generator[choir_pb2.Echo, None, None]:
        """One request, whose rules are on what it holds."""
        return self._unary_stream(
            methods.SING,
            request_of(methods.SING, request, title=title, verses=verses),
            metadata,
        )

    def rehearse(
        self, requests: Iterable[choir_pb2.Note], *, metadata: Metadata = ()
    ) -> choir_pb2.Echo:
        """Requests as they come."""
        return self._stream_unary(methods.REHEARSE, requests, metadata)

    def perform(
        self, requests: Iterable[choir_pb2.Note], *, metadata: Metadata = ()
    ) -> Generator[choir_pb2.Echo, None, None]:
        """The same, with an answer to each."""
        return self._stream_stream(methods.PERFORM, requests, metadata)

    def listen(
        self,
        request: choir_pb2.Echo | None = None,
        *,
        text: str | None = None,
        metadata: Metadata = (),
    ) -> choir_pb2.Echo:
        """No rules."""
        return self._unary_unary(
            methods.LISTEN, request_of(methods.LISTEN, request, text=text), metadata
        )


class AsyncChoirClient(AsyncGrpcClient):
    """Calls the Choir service, with the contract's timeouts and retries."""

    _service = "choir"
    _operations = ChoirClient._operations

    async def join(
        self, request: choir_pb2.Singer, *, metadata: Metadata = ()
    ) -> choir_pb2.Echo:
        """One request."""
        return await self._unary_unary(methods.JOIN, request, metadata)

    def sing(
        self,
        request: choir_pb2.Song | None = None,
        *,
        title: str | None = None,
        verses: Iterable[choir_pb2.Verse] | None = None,
        metadata: Metadata = (),
    ) -> AsyncGenerator[choir_pb2.Echo, None]:
        """One request, whose rules are on what it holds."""
        return self._unary_stream(
            methods.SING,
            request_of(methods.SING, request, title=title, verses=verses),
            metadata,
        )

    async def rehearse(
        self, requests: Requests[choir_pb2.Note], *, metadata: Metadata = ()
    ) -> choir_pb2.Echo:
        """Requests as they come."""
        return await self._stream_unary(methods.REHEARSE, requests, metadata)

    def perform(
        self, requests: Requests[choir_pb2.Note], *, metadata: Metadata = ()
    ) -> AsyncGenerator[choir_pb2.Echo, None]:
        """The same, with an answer to each."""
        return self._stream_stream(methods.PERFORM, requests, metadata)

    async def listen(
        self,
        request: choir_pb2.Echo | None = None,
        *,
        text: str | None = None,
        metadata: Metadata = (),
    ) -> choir_pb2.Echo:
        """No rules."""
        return await self._unary_unary(
            methods.LISTEN, request_of(methods.LISTEN, request, text=text), metadata
        )
