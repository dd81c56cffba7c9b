"""The one code path through which every generated async gRPC client calls out."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable
from types import TracebackType
from typing import Any, Self, TypeAlias, TypeVar, Unpack

import grpc
import grpc.aio
from google.protobuf.message import Message

from ..attempt import Attempt
from ..caller import CallerOptions
from ..engine import run_async
from ..errors import DeadlineExceeded
from .channel import Address, GrpcCaller, answer_key, call_error, outgoing
from .errors import Metadata
from .method import Method, StreamStream, StreamUnary, UnaryStream, UnaryUnary

Req = TypeVar("Req", bound=Message)
Res = TypeVar("Res", bound=Message)

Requests: TypeAlias = AsyncIterable[Req] | Iterable[Req]
"""What an async client takes as a stream of requests."""


class AsyncGrpcClient(GrpcCaller):
    """Base of every generated async client."""

    def __init__(
        self,
        target: str | None = None,
        *,
        channel: grpc.aio.Channel | None = None,
        **options: Unpack[CallerOptions],
    ) -> None:
        """Call the service at *target*; see `GrpcClient`.

        Raises:
            ValueError: No target is known, or the environment says what cannot be.
        """
        super().__init__(**options)
        self._owned = channel is None
        self._channel = channel or _channel(self._address(target))

    async def aclose(self) -> None:
        """Close the channel if this client opened it."""
        if self._owned:
            await self._channel.close()

    async def __aenter__(self) -> Self:
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
        start: Any = self._channel.unary_unary(method.path, *_codecs(method))

        async def send(attempt: Attempt) -> Res:
            try:
                response: Res = await start(
                    request, timeout=attempt.limit, metadata=outgoing(metadata, attempt)
                )
            except grpc.aio.AioRpcError as error:
                raise _error(method, attempt.limit, error) from error
            return response

        layers = self.layers(method)
        return await run_async(layers, send, answer_key(layers, request, metadata))

    async def _stream_unary(
        self,
        method: StreamUnary[Req, Res],
        requests: Requests[Req],
        metadata: Metadata = (),
    ) -> Res:
        """Send a stream of requests and return the one response."""
        start: Any = self._channel.stream_unary(method.path, *_codecs(method))

        async def send(attempt: Attempt) -> Res:
            try:
                response: Res = await start(
                    requests,
                    timeout=attempt.limit,
                    metadata=outgoing(metadata, attempt),
                )
            except grpc.aio.AioRpcError as error:
                raise _error(method, attempt.limit, error) from error
            return response

        return await run_async(self.layers(method), send)

    def _unary_stream(
        self, method: UnaryStream[Req, Res], request: Req, metadata: Metadata = ()
    ) -> AsyncIterator[Res]:
        """Send one request and yield the responses as they come."""
        start: Any = self._channel.unary_stream(method.path, *_codecs(method))
        return self._responses(
            method,
            lambda attempt: start(
                request,
                timeout=attempt.limit,
                metadata=outgoing(metadata, attempt),
            ),
        )

    def _stream_stream(
        self,
        method: StreamStream[Req, Res],
        requests: Requests[Req],
        metadata: Metadata = (),
    ) -> AsyncIterator[Res]:
        """Send a stream of requests and yield the responses as they come."""
        start: Any = self._channel.stream_stream(method.path, *_codecs(method))
        return self._responses(
            method,
            lambda attempt: start(
                requests,
                timeout=attempt.limit,
                metadata=outgoing(metadata, attempt),
            ),
        )

    async def _responses(
        self,
        method: Method[Req, Res],
        start: Callable[[Attempt], Any],
    ) -> AsyncIterator[Res]:
        """Yield the responses; the call may be repeated until the first is there."""
        limits: list[float | None] = []

        async def send(attempt: Attempt) -> tuple[Any, Any, list[Res]]:
            limits[:] = [attempt.limit]
            call = start(attempt)
            stream = aiter(call)
            try:
                return call, stream, [await anext(stream)]
            except StopAsyncIteration:
                return call, stream, []
            except grpc.aio.AioRpcError as error:
                raise _error(method, attempt.limit, error) from error

        call, stream, first = await run_async(self.layers(method), send)
        try:
            for response in first:
                yield response
            async for response in stream:
                yield response
        except grpc.aio.AioRpcError as error:
            raise _late_error(method, limits[0], error) from error
        finally:
            call.cancel()  # no effect on a stream that is at its end


def _codecs(
    method: Method[Req, Res],
) -> tuple[Callable[[Req], bytes], Callable[[bytes], Res]]:
    return method.request.SerializeToString, method.response.FromString


def _error(
    method: Method[Any, Any], limit: float | None, error: grpc.aio.AioRpcError
) -> Exception:
    metadata: Any = error.trailing_metadata() or ()
    return call_error(method, limit, error.code(), error.details(), tuple(metadata))


def _late_error(
    method: Method[Any, Any], limit: float | None, error: grpc.aio.AioRpcError
) -> Exception:
    """Return the error of a stream that broke after its first response."""
    found = _error(method, limit, error)
    if isinstance(found, TimeoutError):
        return DeadlineExceeded(
            f"{method.name}: deadline exceeded", operation=method.name
        )
    return found


def _channel(address: Address) -> grpc.aio.Channel:
    """Open a channel; connecting waits for the first call."""
    if address.tls:
        return grpc.aio.secure_channel(address.target, grpc.ssl_channel_credentials())
    return grpc.aio.insecure_channel(address.target)
