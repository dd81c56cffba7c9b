"""Typed gRPC clients of the Empty service, sync and async."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Iterable

from google.protobuf import empty_pb2

from ..._proto import rpc_names_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient, Requests
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class EmptyClient(GrpcClient):
    """Calls the Empty service, with the contract's timeouts and retries."""

    _service = "rpc_names"
    _operations = (
        methods.ECHO,
        methods.IMPORT,
        methods.NONE,
        methods.CLOSE,
        methods.CHANNEL,
        methods.DESC,
        methods.METADATA,
        methods.TIMEOUT,
        methods.GET_X,
        methods.EMPTY_GET_X,
        methods.GRPC,
        methods.EMPTY_PB2,
        methods.SELF,
        methods.REQUEST,
        methods.EMPTY_SERVICE,
        methods.OPTIONS,
    )

    def echo(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/Echo."""
        return self._unary_unary(
            methods.ECHO, request_of(methods.ECHO, request), metadata
        )

    def import_(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> rpc_names_pb2.Channel:
        """Call cases.rpc_names.v1.Empty/import."""
        return self._unary_unary(
            methods.IMPORT, request_of(methods.IMPORT, request), metadata
        )

    def none(
        self,
        request: rpc_names_pb2.Channel | None = None,
        *,
        text: str | None = None,
        metadata: Metadata = (),
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/None."""
        return self._unary_unary(
            methods.NONE, request_of(methods.NONE, request, text=text), metadata
        )

    def close_(
        self,
        request: rpc_names_pb2.Channel | None = None,
        *,
        text: str | None = None,
        metadata: Metadata = (),
    ) -> rpc_names_pb2.Channel:
        """Call cases.rpc_names.v1.Empty/Close."""
        return self._unary_unary(
            methods.CLOSE, request_of(methods.CLOSE, request, text=text), metadata
        )

    def channel(
        self, requests: Iterable[rpc_names_pb2.Channel], *, metadata: Metadata = ()
    ) -> Generator[empty_pb2.Empty, None, None]:
        """Call cases.rpc_names.v1.Empty/Channel."""
        return self._stream_stream(methods.CHANNEL, requests, metadata)

    def desc(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> Generator[empty_pb2.Empty, None, None]:
        """Call cases.rpc_names.v1.Empty/Desc."""
        return self._unary_stream(
            methods.DESC, request_of(methods.DESC, request), metadata
        )

    def metadata(
        self, requests: Iterable[empty_pb2.Empty], *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/Metadata."""
        return self._stream_unary(methods.METADATA, requests, metadata)

    def timeout(
        self,
        request: rpc_names_pb2.Channel | None = None,
        *,
        text: str | None = None,
        metadata: Metadata = (),
    ) -> rpc_names_pb2.Channel:
        """Call cases.rpc_names.v1.Empty/Timeout."""
        return self._unary_unary(
            methods.TIMEOUT, request_of(methods.TIMEOUT, request, text=text), metadata
        )

    def get_x(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/GetX."""
        return self._unary_unary(
            methods.GET_X, request_of(methods.GET_X, request), metadata
        )

    def get_x_(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/get_x."""
        return self._unary_unary(
            methods.EMPTY_GET_X, request_of(methods.EMPTY_GET_X, request), metadata
        )

    def grpc(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/Grpc."""
        return self._unary_unary(
            methods.GRPC, request_of(methods.GRPC, request), metadata
        )

    def empty_pb2_(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/EmptyPb2."""
        return self._unary_unary(
            methods.EMPTY_PB2, request_of(methods.EMPTY_PB2, request), metadata
        )

    def self(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/Self."""
        return self._unary_unary(
            methods.SELF, request_of(methods.SELF, request), metadata
        )

    def request(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/Request."""
        return self._unary_unary(
            methods.REQUEST, request_of(methods.REQUEST, request), metadata
        )

    def service(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/Service."""
        return self._unary_unary(
            methods.EMPTY_SERVICE, request_of(methods.EMPTY_SERVICE, request), metadata
        )

    def options(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/Options."""
        return self._unary_unary(
            methods.OPTIONS, request_of(methods.OPTIONS, request), metadata
        )


class AsyncEmptyClient(AsyncGrpcClient):
    """Calls the Empty service, with the contract's timeouts and retries."""

    _service = "rpc_names"
    _operations = EmptyClient._operations

    async def echo(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/Echo."""
        return await self._unary_unary(
            methods.ECHO, request_of(methods.ECHO, request), metadata
        )

    async def import_(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> rpc_names_pb2.Channel:
        """Call cases.rpc_names.v1.Empty/import."""
        return await self._unary_unary(
            methods.IMPORT, request_of(methods.IMPORT, request), metadata
        )

    async def none(
        self,
        request: rpc_names_pb2.Channel | None = None,
        *,
        text: str | None = None,
        metadata: Metadata = (),
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/None."""
        return await self._unary_unary(
            methods.NONE, request_of(methods.NONE, request, text=text), metadata
        )

    async def close_(
        self,
        request: rpc_names_pb2.Channel | None = None,
        *,
        text: str | None = None,
        metadata: Metadata = (),
    ) -> rpc_names_pb2.Channel:
        """Call cases.rpc_names.v1.Empty/Close."""
        return await self._unary_unary(
            methods.CLOSE, request_of(methods.CLOSE, request, text=text), metadata
        )

    def channel(
        self, requests: Requests[rpc_names_pb2.Channel], *, metadata: Metadata = ()
    ) -> AsyncGenerator[empty_pb2.Empty, None]:
        """Call cases.rpc_names.v1.Empty/Channel."""
        return self._stream_stream(methods.CHANNEL, requests, metadata)

    def desc(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> AsyncGenerator[empty_pb2.Empty, None]:
        """Call cases.rpc_names.v1.Empty/Desc."""
        return self._unary_stream(
            methods.DESC, request_of(methods.DESC, request), metadata
        )

    async def metadata(
        self, requests: Requests[empty_pb2.Empty], *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/Metadata."""
        return await self._stream_unary(methods.METADATA, requests, metadata)

    async def timeout(
        self,
        request: rpc_names_pb2.Channel | None = None,
        *,
        text: str | None = None,
        metadata: Metadata = (),
    ) -> rpc_names_pb2.Channel:
        """Call cases.rpc_names.v1.Empty/Timeout."""
        return await self._unary_unary(
            methods.TIMEOUT, request_of(methods.TIMEOUT, request, text=text), metadata
        )

    async def get_x(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/GetX."""
        return await self._unary_unary(
            methods.GET_X, request_of(methods.GET_X, request), metadata
        )

    async def get_x_(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/get_x."""
        return await self._unary_unary(
            methods.EMPTY_GET_X, request_of(methods.EMPTY_GET_X, request), metadata
        )

    async def grpc(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/Grpc."""
        return await self._unary_unary(
            methods.GRPC, request_of(methods.GRPC, request), metadata
        )

    async def empty_pb2_(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/EmptyPb2."""
        return await self._unary_unary(
            methods.EMPTY_PB2, request_of(methods.EMPTY_PB2, request), metadata
        )

    async def self(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/Self."""
        return await self._unary_unary(
            methods.SELF, request_of(methods.SELF, request), metadata
        )

    async def request(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/Request."""
        return await self._unary_unary(
            methods.REQUEST, request_of(methods.REQUEST, request), metadata
        )

    async def service(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/Service."""
        return await self._unary_unary(
            methods.EMPTY_SERVICE, request_of(methods.EMPTY_SERVICE, request), metadata
        )

    async def options(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.rpc_names.v1.Empty/Options."""
        return await self._unary_unary(
            methods.OPTIONS, request_of(methods.OPTIONS, request), metadata
        )
