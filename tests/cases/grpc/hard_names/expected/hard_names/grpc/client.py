"""Typed gRPC clients of the Empty service, sync and async."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Iterable

from ..._proto import hard_names_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient, Requests
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class EmptyClient(GrpcClient):
    """Calls the Empty service, with the contract's timeouts and retries."""

    _service = "hard_names"
    _operations = (
        methods.IMPORT,
        methods.NONE,
        methods.CLOSE,
        methods.GET_X,
        methods.EMPTY_GET_X,
        methods.LIST,
        methods.METHODS,
        methods.HARD_NAMES_PB2,
        methods.INIT,
        methods.CALLS,
        methods.EMPTY_SERVICE,
    )

    def import_(
        self, request: hard_names_pb2.None_, *, metadata: Metadata = ()
    ) -> hard_names_pb2.class_:
        """Call cases.hard_names.v1.Empty/import."""
        return self._unary_unary(methods.IMPORT, request, metadata)

    def none(
        self, request: hard_names_pb2.None_, *, metadata: Metadata = ()
    ) -> hard_names_pb2.None_:
        """Call cases.hard_names.v1.Empty/None."""
        return self._unary_unary(methods.NONE, request, metadata)

    def close_(
        self, request: hard_names_pb2.None_, *, metadata: Metadata = ()
    ) -> hard_names_pb2.None_:
        """Call cases.hard_names.v1.Empty/Close."""
        return self._unary_unary(methods.CLOSE, request, metadata)

    def get_x(
        self, request: hard_names_pb2.None_, *, metadata: Metadata = ()
    ) -> hard_names_pb2.None_:
        """Call cases.hard_names.v1.Empty/GetX."""
        return self._unary_unary(methods.GET_X, request, metadata)

    def get_x_(
        self, request: hard_names_pb2.None_, *, metadata: Metadata = ()
    ) -> hard_names_pb2.None_:
        """Call cases.hard_names.v1.Empty/get_x."""
        return self._unary_unary(methods.EMPTY_GET_X, request, metadata)

    def list_(
        self, requests: Iterable[hard_names_pb2.None_], *, metadata: Metadata = ()
    ) -> Generator[hard_names_pb2.List, None, None]:
        """Call cases.hard_names.v1.Empty/List."""
        return self._stream_stream(methods.LIST, requests, metadata)

    def methods(
        self, request: hard_names_pb2.None_, *, metadata: Metadata = ()
    ) -> hard_names_pb2.Fields.Inner.Inner:
        """Call cases.hard_names.v1.Empty/Methods."""
        return self._unary_unary(methods.METHODS, request, metadata)

    def hard_names_pb2_(
        self, request: hard_names_pb2.None_, *, metadata: Metadata = ()
    ) -> hard_names_pb2.Fields:
        """Call cases.hard_names.v1.Empty/HardNamesPb2."""
        return self._unary_unary(methods.HARD_NAMES_PB2, request, metadata)

    def init(
        self,
        request: hard_names_pb2.Message | None = None,
        *,
        DESCRIPTOR: str | None = None,
        ByteSize: str | None = None,
        HasField: bool | None = None,
        metadata: Metadata = (),
    ) -> hard_names_pb2.Fields_class_:
        """Call cases.hard_names.v1.Empty/__init__."""
        return self._unary_unary(
            methods.INIT,
            request_of(
                methods.INIT,
                request,
                DESCRIPTOR=DESCRIPTOR,
                ByteSize=ByteSize,
                HasField=HasField,
            ),
            metadata,
        )

    def calls_(
        self, request: hard_names_pb2.None_, *, metadata: Metadata = ()
    ) -> hard_names_pb2.Fields:
        """Call cases.hard_names.v1.Empty/Calls."""
        return self._unary_unary(methods.CALLS, request, metadata)

    def service(
        self, request: hard_names_pb2.None_, *, metadata: Metadata = ()
    ) -> hard_names_pb2.None_:
        """Call cases.hard_names.v1.Empty/Service."""
        return self._unary_unary(methods.EMPTY_SERVICE, request, metadata)


class AsyncEmptyClient(AsyncGrpcClient):
    """Calls the Empty service, with the contract's timeouts and retries."""

    _service = "hard_names"
    _operations = EmptyClient._operations

    async def import_(
        self, request: hard_names_pb2.None_, *, metadata: Metadata = ()
    ) -> hard_names_pb2.class_:
        """Call cases.hard_names.v1.Empty/import."""
        return await self._unary_unary(methods.IMPORT, request, metadata)

    async def none(
        self, request: hard_names_pb2.None_, *, metadata: Metadata = ()
    ) -> hard_names_pb2.None_:
        """Call cases.hard_names.v1.Empty/None."""
        return await self._unary_unary(methods.NONE, request, metadata)

    async def close_(
        self, request: hard_names_pb2.None_, *, metadata: Metadata = ()
    ) -> hard_names_pb2.None_:
        """Call cases.hard_names.v1.Empty/Close."""
        return await self._unary_unary(methods.CLOSE, request, metadata)

    async def get_x(
        self, request: hard_names_pb2.None_, *, metadata: Metadata = ()
    ) -> hard_names_pb2.None_:
        """Call cases.hard_names.v1.Empty/GetX."""
        return await self._unary_unary(methods.GET_X, request, metadata)

    async def get_x_(
        self, request: hard_names_pb2.None_, *, metadata: Metadata = ()
    ) -> hard_names_pb2.None_:
        """Call cases.hard_names.v1.Empty/get_x."""
        return await self._unary_unary(methods.EMPTY_GET_X, request, metadata)

    def list_(
        self, requests: Requests[hard_names_pb2.None_], *, metadata: Metadata = ()
    ) -> AsyncGenerator[hard_names_pb2.List, None]:
        """Call cases.hard_names.v1.Empty/List."""
        return self._stream_stream(methods.LIST, requests, metadata)

    async def methods(
        self, request: hard_names_pb2.None_, *, metadata: Metadata = ()
    ) -> hard_names_pb2.Fields.Inner.Inner:
        """Call cases.hard_names.v1.Empty/Methods."""
        return await self._unary_unary(methods.METHODS, request, metadata)

    async def hard_names_pb2_(
        self, request: hard_names_pb2.None_, *, metadata: Metadata = ()
    ) -> hard_names_pb2.Fields:
        """Call cases.hard_names.v1.Empty/HardNamesPb2."""
        return await self._unary_unary(methods.HARD_NAMES_PB2, request, metadata)

    async def init(
        self,
        request: hard_names_pb2.Message | None = None,
        *,
        DESCRIPTOR: str | None = None,
        ByteSize: str | None = None,
        HasField: bool | None = None,
        metadata: Metadata = (),
    ) -> hard_names_pb2.Fields_class_:
        """Call cases.hard_names.v1.Empty/__init__."""
        return await self._unary_unary(
            methods.INIT,
            request_of(
                methods.INIT,
                request,
                DESCRIPTOR=DESCRIPTOR,
                ByteSize=ByteSize,
                HasField=HasField,
            ),
            metadata,
        )

    async def calls_(
        self, request: hard_names_pb2.None_, *, metadata: Metadata = ()
    ) -> hard_names_pb2.Fields:
        """Call cases.hard_names.v1.Empty/Calls."""
        return await self._unary_unary(methods.CALLS, request, metadata)

    async def service(
        self, request: hard_names_pb2.None_, *, metadata: Metadata = ()
    ) -> hard_names_pb2.None_:
        """Call cases.hard_names.v1.Empty/Service."""
        return await self._unary_unary(methods.EMPTY_SERVICE, request, metadata)
