"""Typed gRPC clients of the Class service, sync and async."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Iterable

from ..._proto import class_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient, Requests
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class ClassClient(GrpcClient):
    """Calls the Class service, with the contract's timeouts and retries."""

    _service = "class_"
    _operations = (
        methods.INIT,
        methods.CLASS,
        methods.SELF,
        methods.REQUEST,
        methods.CLOSE,
        methods.CALL,
        methods.PRINT,
        methods.LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG,
    )

    def init(
        self, request: class_pb2.Class_None_, *, metadata: Metadata = ()
    ) -> class_pb2.Operation:
        """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0}
        ${x} \\
        """
        return self._unary_unary(methods.INIT, request, metadata)

    def class_(
        self, request: class_pb2.Operation, *, metadata: Metadata = ()
    ) -> Generator[class_pb2.Message, None, None]:
        """Call import.class.__init__.runtime.__class__/class."""
        return self._unary_stream(methods.CLASS, request, metadata)

    def self(
        self, requests: Iterable[class_pb2.Message], *, metadata: Metadata = ()
    ) -> class_pb2.Policy:
        """ "."""
        return self._stream_unary(methods.SELF, requests, metadata)

    def request(
        self, requests: Iterable[class_pb2.ClassClient], *, metadata: Metadata = ()
    ) -> Generator[class_pb2.Method, None, None]:
        """\"\"\"."""
        return self._stream_stream(methods.REQUEST, requests, metadata)

    def close_(
        self,
        request: class_pb2.Method | None = None,
        *,
        x: str | None = None,
        metadata: Metadata = (),
    ) -> class_pb2.models:
        """Call import.class.__init__.runtime.__class__/Close."""
        return self._unary_unary(
            methods.CLOSE, request_of(methods.CLOSE, request, x=x), metadata
        )

    def call(
        self,
        request: class_pb2.models | None = None,
        *,
        models: str | None = None,
        metadata: Metadata = (),
    ) -> class_pb2.models:
        """Call import.class.__init__.runtime.__class__/call."""
        return self._unary_unary(
            methods.CALL, request_of(methods.CALL, request, models=models), metadata
        )

    def print(
        self,
        request: class_pb2.models | None = None,
        *,
        models: str | None = None,
        metadata: Metadata = (),
    ) -> class_pb2.models:
        """Call import.class.__init__.runtime.__class__/print."""
        return self._unary_unary(
            methods.PRINT, request_of(methods.PRINT, request, models=models), metadata
        )

    def looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong(
        self,
        request: class_pb2.models | None = None,
        *,
        models: str | None = None,
        metadata: Metadata = (),
    ) -> class_pb2.models:
        """Call
        import.class.__init__.runtime.__class__/Looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong.
        """
        return self._unary_unary(
            methods.LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG,
            request_of(
                methods.LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG,
                request,
                models=models,
            ),
            metadata,
        )


class AsyncClassClient(AsyncGrpcClient):
    """Calls the Class service, with the contract's timeouts and retries."""

    _service = "class_"
    _operations = ClassClient._operations

    async def init(
        self, request: class_pb2.Class_None_, *, metadata: Metadata = ()
    ) -> class_pb2.Operation:
        """\"\"\" ''' \\ '); import os; os.system('touch pwned') # {{ 7*7 }}{% raw %}{# %s {0}
        ${x} \\
        """
        return await self._unary_unary(methods.INIT, request, metadata)

    def class_(
        self, request: class_pb2.Operation, *, metadata: Metadata = ()
    ) -> AsyncGenerator[class_pb2.Message, None]:
        """Call import.class.__init__.runtime.__class__/class."""
        return self._unary_stream(methods.CLASS, request, metadata)

    async def self(
        self, requests: Requests[class_pb2.Message], *, metadata: Metadata = ()
    ) -> class_pb2.Policy:
        """ "."""
        return await self._stream_unary(methods.SELF, requests, metadata)

    def request(
        self, requests: Requests[class_pb2.ClassClient], *, metadata: Metadata = ()
    ) -> AsyncGenerator[class_pb2.Method, None]:
        """\"\"\"."""
        return self._stream_stream(methods.REQUEST, requests, metadata)

    async def close_(
        self,
        request: class_pb2.Method | None = None,
        *,
        x: str | None = None,
        metadata: Metadata = (),
    ) -> class_pb2.models:
        """Call import.class.__init__.runtime.__class__/Close."""
        return await self._unary_unary(
            methods.CLOSE, request_of(methods.CLOSE, request, x=x), metadata
        )

    async def call(
        self,
        request: class_pb2.models | None = None,
        *,
        models: str | None = None,
        metadata: Metadata = (),
    ) -> class_pb2.models:
        """Call import.class.__init__.runtime.__class__/call."""
        return await self._unary_unary(
            methods.CALL, request_of(methods.CALL, request, models=models), metadata
        )

    async def print(
        self,
        request: class_pb2.models | None = None,
        *,
        models: str | None = None,
        metadata: Metadata = (),
    ) -> class_pb2.models:
        """Call import.class.__init__.runtime.__class__/print."""
        return await self._unary_unary(
            methods.PRINT, request_of(methods.PRINT, request, models=models), metadata
        )

    async def looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong(
        self,
        request: class_pb2.models | None = None,
        *,
        models: str | None = None,
        metadata: Metadata = (),
    ) -> class_pb2.models:
        """Call
        import.class.__init__.runtime.__class__/Looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong.
        """
        return await self._unary_unary(
            methods.LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG,
            request_of(
                methods.LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG,
                request,
                models=models,
            ),
            metadata,
        )
