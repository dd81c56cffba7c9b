"""Typed gRPC clients of the Borrowed and Silent services, sync and async."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Iterable

from google.protobuf import descriptor_pb2, empty_pb2, wrappers_pb2

from ..._proto import borrowed_types_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient, Requests
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class BorrowedClient(GrpcClient):
    """Calls the Borrowed service, with the contract's timeouts and retries."""

    _service = "borrowed"
    _operations = (
        methods.ECHO,
        methods.NOTHING,
        methods.NOTHINGS,
        methods.INNER,
        methods.DESCRIBE,
    )

    def echo(
        self,
        request: borrowed_types_pb2.Item | None = None,
        *,
        part: borrowed_types_pb2.Item.Part | None = None,
        metadata: Metadata = (),
    ) -> borrowed_types_pb2.Item:
        """Call cases.borrowed.v1.Borrowed/Echo."""
        return self._unary_unary(
            methods.ECHO, request_of(methods.ECHO, request, part=part), metadata
        )

    def nothing(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.borrowed.v1.Borrowed/Nothing."""
        return self._unary_unary(
            methods.NOTHING, request_of(methods.NOTHING, request), metadata
        )

    def nothings(
        self, requests: Iterable[empty_pb2.Empty], *, metadata: Metadata = ()
    ) -> Generator[empty_pb2.Empty, None, None]:
        """Call cases.borrowed.v1.Borrowed/Nothings."""
        return self._stream_stream(methods.NOTHINGS, requests, metadata)

    def inner(
        self,
        request: borrowed_types_pb2.Item.Part | None = None,
        *,
        text: str | None = None,
        metadata: Metadata = (),
    ) -> wrappers_pb2.StringValue:
        """Call cases.borrowed.v1.Borrowed/Inner."""
        return self._unary_unary(
            methods.INNER, request_of(methods.INNER, request, text=text), metadata
        )

    def describe(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> descriptor_pb2.FileDescriptorSet:
        """Call cases.borrowed.v1.Borrowed/Describe."""
        return self._unary_unary(
            methods.DESCRIBE, request_of(methods.DESCRIBE, request), metadata
        )


class AsyncBorrowedClient(AsyncGrpcClient):
    """Calls the Borrowed service, with the contract's timeouts and retries."""

    _service = "borrowed"
    _operations = BorrowedClient._operations

    async def echo(
        self,
        request: borrowed_types_pb2.Item | None = None,
        *,
        part: borrowed_types_pb2.Item.Part | None = None,
        metadata: Metadata = (),
    ) -> borrowed_types_pb2.Item:
        """Call cases.borrowed.v1.Borrowed/Echo."""
        return await self._unary_unary(
            methods.ECHO, request_of(methods.ECHO, request, part=part), metadata
        )

    async def nothing(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.borrowed.v1.Borrowed/Nothing."""
        return await self._unary_unary(
            methods.NOTHING, request_of(methods.NOTHING, request), metadata
        )

    def nothings(
        self, requests: Requests[empty_pb2.Empty], *, metadata: Metadata = ()
    ) -> AsyncGenerator[empty_pb2.Empty, None]:
        """Call cases.borrowed.v1.Borrowed/Nothings."""
        return self._stream_stream(methods.NOTHINGS, requests, metadata)

    async def inner(
        self,
        request: borrowed_types_pb2.Item.Part | None = None,
        *,
        text: str | None = None,
        metadata: Metadata = (),
    ) -> wrappers_pb2.StringValue:
        """Call cases.borrowed.v1.Borrowed/Inner."""
        return await self._unary_unary(
            methods.INNER, request_of(methods.INNER, request, text=text), metadata
        )

    async def describe(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> descriptor_pb2.FileDescriptorSet:
        """Call cases.borrowed.v1.Borrowed/Describe."""
        return await self._unary_unary(
            methods.DESCRIBE, request_of(methods.DESCRIBE, request), metadata
        )


class SilentClient(GrpcClient):
    """Calls the Silent service, with the contract's timeouts and retries."""

    _service = "borrowed"
    _operations = BorrowedClient._operations


class AsyncSilentClient(AsyncGrpcClient):
    """Calls the Silent service, with the contract's timeouts and retries."""

    _service = "borrowed"
    _operations = SilentClient._operations
