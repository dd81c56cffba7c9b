"""The one code path through which every generated async gRPC client calls out."""

from __future__ import annotations

import asyncio
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Callable,
    Iterable,
)
from types import TracebackType
from typing import Any, Self, TypeAlias, TypeVar, Unpack

import grpc
import grpc.aio
from google.protobuf.message import Message

from ..attempt import Attempt
from ..engine import run_async
from ..errors import TransportError
from .call_options import GrpcOptions, Sent
from .channel import (
    Address,
    GrpcCaller,
    answer_key,
    call_error,
    late_error,
)
from .errors import Metadata
from .method import Method, StreamStream, StreamUnary, UnaryStream, UnaryUnary

Req = TypeVar("Req", bound=Message)
Res = TypeVar("Res", bound=Message)
T = TypeVar("T")

Requests: TypeAlias = AsyncIterable[Req] | Iterable[Req]
"""What an async client takes as a stream of requests."""


class AsyncGrpcClient(GrpcCaller):
    """Base of every generated async client."""

    _is_async = True

    def __init__(
        self,
        target: str | None = None,
        *,
        channel: grpc.aio.Channel | None = None,
        **options: Unpack[GrpcOptions],
    ) -> None:
        """Call the service at *target*; see `GrpcClient`.

        Raises:
            ValueError: No target is known, or the environment says what cannot be.
        """
        super().__init__(options)
        self._owned = channel is None
        self._channel = channel or _channel(self._address(target))

    async def aclose(self) -> None:
        """Take no more calls, and close the channel if this client opened it."""
        if self._end() and self._owned:
            await self._channel.close()

    async def __aenter__(self) -> Self:
        self._check_open()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def _unary_unary(
        self, method: UnaryUnary[Req, Res], request: Req, metadata: Metadata = ()
    ) -> Res:
        """Send one request and return its response."""
        self._check_open()
        start = self._start(method, self._channel.unary_unary)

        async def send(attempt: Attempt) -> Res:
            sent = await self._leaving_async(method, metadata, attempt)
            call = start(request, timeout=self._left(attempt), metadata=sent)
            return await self._response(method, attempt, call)

        layers = self.layers(method)
        return await run_async(layers, send, answer_key(layers, request, metadata))

    async def _stream_unary(
        self,
        method: StreamUnary[Req, Res],
        requests: Requests[Req],
        metadata: Metadata = (),
    ) -> Res:
        """Send a stream of requests and return the one response."""
        self._check_open()
        start = self._start(method, self._channel.stream_unary)

        async def send(attempt: Attempt) -> Res:
            sent = await self._leaving_async(method, metadata, attempt)
            call = start(requests, timeout=self._left(attempt), metadata=sent)
            return await self._response(method, attempt, call)

        return await run_async(self.layers(method), send)

    async def _response(
        self, method: Method[Any, Res], attempt: Attempt, call: Awaitable[Res]
    ) -> Res:
        """Return the one response that *call* brings."""
        try:
            return await _unless_closed(call)
        except grpc.aio.AioRpcError as error:
            raise call_error(method, self._is_over(attempt), error) from error

    def _unary_stream(
        self, method: UnaryStream[Req, Res], request: Req, metadata: Metadata = ()
    ) -> AsyncIterator[Res]:
        """Send one request and yield the responses as they come."""
        start = self._start(method, self._channel.unary_stream)
        return self._responses(
            method,
            metadata,
            lambda attempt, sent: start(
                request,
                timeout=self._left(attempt),
                metadata=sent,
            ),
        )

    def _stream_stream(
        self,
        method: StreamStream[Req, Res],
        requests: Requests[Req],
        metadata: Metadata = (),
    ) -> AsyncIterator[Res]:
        """Send a stream of requests and yield the responses as they come."""
        start = self._start(method, self._channel.stream_stream)
        return self._responses(
            method,
            metadata,
            lambda attempt, sent: start(
                requests,
                timeout=self._left(attempt),
                metadata=sent,
            ),
        )

    async def _responses(
        self,
        method: Method[Req, Res],
        metadata: Metadata,
        start: Callable[[Attempt, Sent], Any],
    ) -> AsyncIterator[Res]:
        """Yield the responses; the call may be repeated until the first is there."""
        self._check_open()
        attempts: list[Attempt] = []

        async def send(attempt: Attempt) -> tuple[Any, Any, Res | None]:
            attempts.append(attempt)
            sent = await self._leaving_async(method, metadata, attempt)
            call = start(attempt, sent)
            stream = aiter(call)
            try:
                return call, stream, await _unless_closed(anext(stream, None))
            except grpc.aio.AioRpcError as error:
                raise call_error(method, self._is_over(attempt), error) from error

        call, stream, response = await run_async(self.layers(method), send)
        try:
            while response is not None:
                yield response
                response = await _unless_closed(anext(stream, None))
        except grpc.aio.AioRpcError as error:
            over = self._is_over(attempts[-1])
            raise late_error(method, over, error) from error
        finally:
            call.cancel()  # no effect on a stream that is at its end


async def _unless_closed(awaited: Awaitable[T]) -> T:
    """Return what *awaited* brings.

    Raises:
        TransportError: The channel was closed, of which gRPC says that the task was
            cancelled, which nobody did.
    """
    task = asyncio.current_task()
    before = 0 if task is None else task.cancelling()
    try:
        return await awaited
    except asyncio.CancelledError:
        if task is None or task.cancelling() > before:
            raise
        raise TransportError("the channel was closed", sent=True) from None


def _channel(address: Address) -> grpc.aio.Channel:
    """Open a channel; connecting waits for the first call."""
    if address.tls:
        return grpc.aio.secure_channel(address.target, grpc.ssl_channel_credentials())
    return grpc.aio.insecure_channel(address.target)
