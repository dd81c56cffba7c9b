"""The one code path through which every generated async gRPC client calls out."""

from __future__ import annotations

import asyncio
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    Callable,
    Coroutine,
    Iterable,
)
from functools import partial
from types import TracebackType
from typing import Any, Self, TypeAlias, TypeVar, Unpack

import grpc
import grpc.aio
from google.protobuf.message import Message

from ..aside import unwrapped
from ..attempt import Attempt, SendAsync
from ..cancelling import is_being_cancelled
from ..engine import run_async
from ..policy import Policy
from .call_options import GrpcOptions
from .caller import GrpcCaller
from .failures import cut_off
from .first_status import FirstStatus
from .keywords import identified
from .link import Link, LinkOfLoop
from .listing import AsyncListing
from .long_running import AsyncLongRunning
from .metadata import Metadata
from .method import Method, StreamStream, StreamUnary, UnaryStream, UnaryUnary
from .requests import blamed, ended, watched, wrong_request
from .responses import readable

Req = TypeVar("Req", bound=Message)
Res = TypeVar("Res", bound=Message)
Result = TypeVar("Result", bound=Message)
Progress = TypeVar("Progress", bound=Message)

Requests: TypeAlias = AsyncIterable[Req] | Iterable[Req]
"""What an async client takes as a stream of requests."""

_END: Any = object()
"""Stands for the end of a stream of responses."""


class AsyncGrpcClient(GrpcCaller):
    """Base of every generated async client."""

    _is_async = True
    _opened: LinkOfLoop | None = None

    def __init__(
        self,
        target: str | None = None,
        *,
        channel: grpc.aio.Channel | None = None,
        **options: Unpack[GrpcOptions],
    ) -> None:
        """Call the service at *target*; see `GrpcClient`.

        It may be made before there is an event loop, and serves one after the other; the
        channel is opened by the first call in a loop.

        Raises:
            ValueError: No target is known, or the environment says what cannot be.
        """
        super().__init__(options)
        self._here: Callable[[], Link]
        if channel is None:
            opening = self._opening(grpc.aio, target, options)
            self._here = self._opened = LinkOfLoop(type(self).__name__, opening)
        else:
            self._check_channel(channel, options)
            given = Link(channel)
            self._here = lambda: given

    async def aclose(self) -> None:
        """Take no more calls, and close the channel if this client opened it."""
        opened = None if self._opened is None else self._opened.link
        if self._end() and opened is not None:
            await opened.channel.close()

    def _state(self) -> grpc.ChannelConnectivity | None:
        return self._here().state()

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

    def _unary_unary(
        self, method: UnaryUnary[Req, Res], request: Req, metadata: Metadata = ()
    ) -> Coroutine[Any, Any, Res]:
        """Send one request and return its response.

        That is, what the engine makes of it: no coroutine of its own is around that.
        """
        if self._life.closed:
            raise self._closed()
        if not isinstance(request, method.request):
            raise wrong_request(method, request)
        if method.request_id is not None:
            request = identified(method.request_id, request)
        layers = self.layers(method)
        key = None if layers.answers is None else self._answer_key(request, metadata)
        send = self._sender(method, layers.policy, request, metadata)
        calling = run_async(layers, send, key)
        return unwrapped(calling) if self._settings.before else calling

    def _list(
        self,
        method: UnaryUnary[Req, Res],
        request: Req,
        metadata: Metadata,
        items: str,
    ) -> AsyncListing[Res, Any]:
        """Return what iterates over the *items* of all pages."""
        ask = partial(self._unary_unary, method, metadata=metadata)
        return AsyncListing(method.name, ask, request, items)

    async def _begin(
        self,
        method: UnaryUnary[Req, Any],
        request: Req,
        metadata: Metadata,
        result: type[Result],
        progress: type[Progress],
    ) -> AsyncLongRunning[Result, Progress]:
        """Begin an operation that goes on after the answer."""
        operation = await self._unary_unary(method, request, metadata)
        ask = partial(self._unary_unary, metadata=metadata)
        clock = self._engine.clock
        return AsyncLongRunning(ask, method, operation, result, progress, clock)

    async def _stream_unary(
        self,
        method: StreamUnary[Req, Res],
        requests: Requests[Req],
        metadata: Metadata = (),
    ) -> Res:
        """Send a stream of requests and return the one response."""
        self._check_open()
        layers, sent = self.layers(method), watched(method, requests)
        send = self._sender(method, layers.policy, sent, metadata)
        try:
            return await unwrapped(run_async(layers, send))
        finally:
            await ended(sent)

    def _sender(
        self,
        method: Method[Any, Res],
        policy: Policy,
        sent: Req | Requests[Req],
        metadata: Metadata,
    ) -> SendAsync[Res]:
        """Return what makes an attempt of *method*, which brings one response."""
        link = self._here()
        start = link.starts.get(method.path) or link.start(method)

        async def send(attempt: Attempt) -> Res:
            told, limit = self._leaving(metadata, attempt), attempt.limit
            if self._settings.before:
                told, limit = await self._after_hooks_async(method, told, attempt)
            before = self._state_before(policy)
            try:
                call = start(sent, timeout=limit, metadata=told)
            except grpc.aio.UsageError as error:
                raise self._unstarted(error) from error
            first = None if isinstance(sent, Message) else FirstStatus(call)
            try:
                response: Res = await call
            except grpc.aio.AioRpcError as error:
                said = error if first is None else first.instead_of(error) or error
                found = self._failure(method, attempt, before, said)
                raise blamed(sent, found) from error
            except asyncio.CancelledError as error:
                raise _cancelled_or_closed(error, sent) from None
            return response

        return send

    def _unary_stream(
        self, method: UnaryStream[Req, Res], request: Req, metadata: Metadata = ()
    ) -> AsyncGenerator[Res, None]:
        """Send one request and yield the responses as they come."""
        if not isinstance(request, method.request):
            raise wrong_request(method, request)
        return self._responses(method, request, metadata)

    def _stream_stream(
        self,
        method: StreamStream[Req, Res],
        requests: Requests[Req],
        metadata: Metadata = (),
    ) -> AsyncGenerator[Res, None]:
        """Send a stream of requests and yield the responses as they come."""
        return self._responses(method, watched(method, requests), metadata)

    async def _responses(
        self,
        method: Method[Req, Res],
        sent: Req | Requests[Req],
        metadata: Metadata,
    ) -> AsyncGenerator[Res, None]:
        """Yield the responses; the call may be repeated until the first is there."""
        self._check_open()
        link = self._here()
        start = link.starts.get(method.path) or link.start(method)
        layers, attempts = self.layers(method), list[Attempt]()

        async def send(attempt: Attempt) -> tuple[_Responses, Any]:
            attempts.append(attempt)
            told, limit = self._leaving(metadata, attempt), attempt.limit
            if self._settings.before:
                told, limit = await self._after_hooks_async(method, told, attempt)
            before = self._state_before(layers.policy)
            try:
                call = start(sent, timeout=limit, metadata=told)
            except grpc.aio.UsageError as error:
                raise self._unstarted(error) from error
            responses = _Responses(call, sent)
            try:
                return responses, await responses.next()
            except grpc.aio.AioRpcError as error:
                found = self._failure(method, attempt, before, error)
                raise blamed(sent, found) from error
            except BaseException:
                responses.cancel()  # gRPC itself forgets it just before its first read
                raise

        try:
            responses, response = await unwrapped(run_async(layers, send))
            try:
                while response is not _END:
                    yield readable(method, response)
                    response = await responses.next()
            except grpc.aio.AioRpcError as error:
                found = self._late_failure(method, attempts[-1], error)
                raise blamed(sent, found) from error
            finally:
                responses.cancel()
        finally:
            await ended(sent)


class _Responses:
    """The responses of a call that sends *sent*, as they come."""

    def __init__(self, call: Any, sent: Any) -> None:
        self._call, self._stream, self._sent = call, aiter(call), sent
        self._first = FirstStatus(call)

    async def next(self) -> Any:
        """Return the next response, `_END` if there is none.

        Raises:
            grpc.aio.AioRpcError: The call failed.
            TransportError: The channel was closed.
            Exception: What a stream of requests raised.
        """
        try:
            return await anext(self._stream, _END)
        except grpc.aio.AioRpcError as error:
            said = self._first.instead_of(error)
            if said is None:
                return _END
            raise said from None
        except asyncio.CancelledError as error:
            raise _cancelled_or_closed(error, self._sent) from None

    def cancel(self) -> None:
        """End the call; no effect on one that is at its end."""
        self._call.cancel()


def _cancelled_or_closed(error: asyncio.CancelledError, sent: Any) -> BaseException:
    """Return what *error* of a call that sends *sent* means.

    When a channel is closed, or a stream of requests raises, gRPC says of its calls that
    the task was cancelled, which nobody did.
    """
    if is_being_cancelled():
        return error
    return blamed(sent, cut_off())
