"""Binding of a typed service to a `grpc.aio` server."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from typing import (
    Any,
    NoReturn,
    Protocol,
    TypeAlias,
    TypeVar,
    Unpack,
    runtime_checkable,
)

import grpc
import grpc.aio
from google.protobuf.message import DecodeError, Message

from ..cancelling import is_being_cancelled
from .calls_under_way import CallsUnderWay
from .closing import closing
from .context import Context
from .errors import RpcError
from .handler import Handler, ServiceOptions, optioned
from .metadata import Metadata, Sent, fitting
from .method import Method, StreamStream, StreamUnary, UnaryStream, streams_responses
from .trailers import trailers

T = TypeVar("T")

_CODE = grpc.StatusCode
_MOMENT = 1.0
"""Seconds in which gRPC has cancelled the task of a call that is over."""
_log = logging.getLogger(__name__)

GrpcContext: TypeAlias = grpc.aio.ServicerContext[Any, Any]


class Registry(Protocol):
    """What services are added to: a `grpc.aio.Server`, or a `GrpcServer` of ours."""

    def add_generic_rpc_handlers(
        self, generic_rpc_handlers: Sequence[grpc.GenericRpcHandler], /
    ) -> None:
        """Serve the methods of *generic_rpc_handlers*."""
        ...


@runtime_checkable
class Waiting(Registry, Protocol):
    """A server that waits for the ends of its calls: a `GrpcServer`."""

    under_way: CallsUnderWay


class Inbound(Context):
    """A call that came in over gRPC.

    Attributes:
        led: Whether what goes before the first response has been sent.
    """

    __slots__ = ("_grpc", "_leading", "_task", "led")

    def __init__(self, grpc_context: GrpcContext) -> None:
        self._grpc = grpc_context
        self._leading: Sent = ()
        self._task = asyncio.current_task()
        self.led = False

    @property
    def metadata(self) -> Metadata:
        sent: Any = self._grpc.invocation_metadata() or ()
        return tuple((name, value) for name, value in sent)

    @property
    def peer(self) -> str:
        return self._grpc.peer()

    @property
    def peer_identities(self) -> tuple[str, ...]:
        found: Iterable[bytes] = self._grpc.peer_identities() or ()
        return tuple(name.decode() for name in found)

    def time_remaining(self) -> float | None:
        return self._grpc.time_remaining()

    def set_leading_metadata(self, metadata: Metadata) -> None:
        if self.led:
            raise RuntimeError("too late: the first response has been sent")
        self._leading = fitting(metadata)

    def set_trailing_metadata(self, metadata: Metadata) -> None:
        self._grpc.set_trailing_metadata(fitting(metadata))

    async def has_all(self) -> bool:
        """Whether requests that are at their end are all that the caller meant to send.

        When a caller goes, gRPC says first that there are no more, and cancels the task of
        the call a moment later: a service would take a part for the whole. But what gRPC
        is asked after that end, it answers after the cancellation.

        Raises:
            asyncio.CancelledError: They are not: the caller is gone. Only the task of the
                call is told so.
            grpc.aio.BaseError: The call has ended.
        """
        await self._grpc.read()
        task = self._task
        if task is None or task is asyncio.current_task():
            return True
        return not task.done() and not task.cancelling()

    async def send(self, response: bytes) -> None:
        """Send one of a stream of responses, when the caller has room for it.

        Raises:
            asyncio.CancelledError: The call is over: the caller is gone.
            grpc.aio.BaseError: It cannot be sent.
        """
        try:
            if not self.led:
                await self.lead()
            await _pending()
            await self._grpc.write(response)
        except grpc.aio.BaseError:
            await _cancelled()
            raise

    async def lead(self) -> None:
        """Send what is to go before the first response, once."""
        await _pending()
        self.led = True
        if self._leading:
            await self._grpc.send_initial_metadata(self._leading)

    async def end(self, error: RpcError) -> NoReturn:
        """End the call with the status of *error*.

        Raises:
            grpc.aio.AbortError: It has ended: gRPC wants to hear that.
            grpc.aio.BaseError: It is over, and nobody is to be told.
        """
        if not self.led:
            await self.lead()
        beside: Any = self._grpc.trailing_metadata() or ()
        text, sent = trailers(error, tuple(beside))
        await self._grpc.abort(error.code, text, sent)
        raise AssertionError("grpc.aio.abort raises")

    async def end_cancelled(self, path: str, error: BaseException) -> None:
        """Answer a call of *path* whose task was cancelled with *error*, if it is not over.

        gRPC cancels the task of a call that is; nobody would answer one that its method,
        or a library of it, has cancelled. Which it is shows when an answer is sent.
        """
        internal = RpcError(_CODE.INTERNAL, "internal error")
        try:
            async with asyncio.timeout(_MOMENT):
                await self.end(internal)
        except grpc.aio.AbortError:
            _log.error("%s failed: its own task was cancelled", path, exc_info=error)
        except (grpc.aio.BaseError, TimeoutError):
            pass  # the caller is gone


def add_service(
    server: Registry,
    name: str,
    *handlers: Handler[Any, Any],
    **options: Unpack[ServiceOptions],
) -> None:
    """Add the service called *name* on the wire, with its *handlers*, to *server*.

    Raises:
        TypeError: A word of *options* is unknown, `around` is no list of functions, or
            *server* is one for threads.
    """
    if isinstance(server, grpc.Server):
        raise TypeError(
            "services are served in tasks: by grpc.aio.server() or GrpcServer, not by"
            " grpc.server()"
        )
    bound = optioned("add_service", handlers, options)
    under_way = server.under_way if isinstance(server, Waiting) else CallsUnderWay()
    methods = {one.method.name: rpc_handler(one, under_way) for one in bound}
    server.add_generic_rpc_handlers(
        (grpc.method_handlers_generic_handler(name, methods),)
    )


def rpc_handler(
    handler: Handler[Any, Any], under_way: CallsUnderWay
) -> grpc.RpcMethodHandler[Any, Any]:
    """Return *handler* as gRPC has them; its calls are noted in *under_way*."""
    method = handler.method
    make = _maker(method)
    # Messages are read and written where a failure is ours to tell: gRPC would tell the
    # caller the text of it. So there are no serializers.
    serving = _streaming if streams_responses(method) else _answering
    return make(serving(handler, under_way))


def _maker(method: Method[Any, Any]) -> Callable[..., grpc.RpcMethodHandler[Any, Any]]:
    if isinstance(method, StreamStream):
        return grpc.stream_stream_rpc_method_handler
    if isinstance(method, StreamUnary):
        return grpc.stream_unary_rpc_method_handler
    if isinstance(method, UnaryStream):
        return grpc.unary_stream_rpc_method_handler
    return grpc.unary_unary_rpc_method_handler


def _answering(
    handler: Handler[Any, Any], under_way: CallsUnderWay
) -> Callable[..., Any]:
    method, answer = handler.method, handler.answer
    write = method.response.SerializeToString

    async def handle(raw: Any, grpc_context: GrpcContext) -> bytes:
        under_way.begin()
        context = Inbound(grpc_context)
        try:
            try:
                response: bytes = await answer(
                    _requested(method, raw, context), context, write
                )
            except RpcError as error:
                await context.end(error)
            await context.lead()
        except asyncio.CancelledError as error:
            await context.end_cancelled(method.path, error)
            raise
        return response

    return handle


def _streaming(
    handler: Handler[Any, Any], under_way: CallsUnderWay
) -> Callable[..., Any]:
    method, write = handler.method, handler.method.response.SerializeToString

    # A generator, because interceptors (of OpenTelemetry, of Sentry) iterate over what a
    # method of this kind returns. But it sends what there is by itself: when a write fails,
    # gRPC leaves a generator where it stands, for another task to close some time.
    async def handle(raw: Any, grpc_context: GrpcContext) -> AsyncIterator[bytes]:
        under_way.begin()
        context = Inbound(grpc_context)
        try:
            try:
                request = _requested(method, raw, context)
                written = handler.responses(request, context, write)
                async with closing(written) as responses:
                    async for response in responses:
                        await context.send(response)
            except RpcError as error:
                await context.end(error)
            if not context.led:
                await context.lead()
        except asyncio.CancelledError as error:
            await context.end_cancelled(method.path, error)
            raise
        return
        yield b""

    return handle


async def _pending() -> None:
    """Raise a cancellation that the task has not heard of yet, as after a `cancel()` of its own.

    Amid a write, it would leave gRPC not knowing what was sent, and unable to end the call.
    """
    if is_being_cancelled():
        await asyncio.sleep(0)


async def _cancelled() -> None:
    """Wait for the cancellation of a task whose call is over, if it is.

    gRPC lets a write fail and cancels the task a moment later: who ended it at once would
    interrupt what the service then does to end in order.
    """
    if is_being_cancelled():
        raise asyncio.CancelledError
    await asyncio.sleep(_MOMENT)


def _requested(method: Method[Any, Any], raw: Any, context: Inbound) -> Any:
    """Return the request that came in as *raw* bytes, or the stream of them.

    Raises:
        RpcError: INTERNAL, as gRPC has it for bytes that are no message.
    """
    if isinstance(raw, bytes):
        return _read(method, raw)
    return _each_read(method, raw, context)


async def _each_read(
    method: Method[Any, Any], raws: AsyncIterator[bytes], context: Inbound
) -> AsyncIterator[Message]:
    """Yield the requests of a call until its caller says that these are all.

    Raises:
        RpcError: INTERNAL, for one that is no message.
        RuntimeError: The call has ended. An end of the stream would say that the caller
            has sent all that it meant to send.
    """
    while (raw := await _next(method, anext(raws, None))) is not None:
        yield _read(method, raw)
    if not await _next(method, context.has_all()):
        raise _ended(method)


async def _next(method: Method[Any, Any], reading: Awaitable[T]) -> T:
    """Wait for what is read of a call.

    Raises:
        RuntimeError: The call has ended.
    """
    try:
        return await reading
    except (grpc.aio.UsageError, grpc.aio.AbortError) as error:
        raise _ended(method) from error


def _ended(method: Method[Any, Any]) -> RuntimeError:
    return RuntimeError(
        f"{method.path}: the call has ended, and no more of its requests can be read"
    )


def _read(method: Method[Any, Any], raw: bytes) -> Message:
    try:
        found: Message = method.request.FromString(raw)
    except DecodeError as error:
        _log.warning("%s: a request cannot be read: %s", method.path, error)
        raise RpcError(_CODE.INTERNAL, "the request cannot be read") from error
    return found
