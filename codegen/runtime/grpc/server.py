"""Binding of a typed service to a `grpc.aio` server."""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, NoReturn, TypeAlias, TypeVar

import grpc
import grpc.aio
from google.protobuf.message import Message

from ..deadline import deadline_scope, inherit_deadline
from ..errors import DeadlineExceeded, Rejected
from ..nesting import ATTEMPT_HEADER, inbound_attempt, inherit_attempt, parse_attempt
from ..service import MaybeAwaitable, call
from .errors import PUSHBACK, Metadata, RpcError
from .method import Method, StreamStream, StreamUnary, UnaryStream, UnaryUnary

Req = TypeVar("Req", bound=Message)
Res = TypeVar("Res", bound=Message)
GrpcContext: TypeAlias = grpc.aio.ServicerContext[Any, Any]

_log = logging.getLogger(__name__)


class Context:
    """What a service method may know and say about the call that it serves."""

    __slots__ = ("_grpc",)

    def __init__(self, grpc_context: GrpcContext) -> None:
        self._grpc = grpc_context

    @property
    def metadata(self) -> Metadata:
        """Metadata that the caller sent."""
        sent: Any = self._grpc.invocation_metadata() or ()
        return tuple((name, value) for name, value in sent)

    @property
    def peer(self) -> str:
        """Address of the caller, as gRPC writes it."""
        return self._grpc.peer()

    def time_remaining(self) -> float | None:
        """Return the seconds that the caller will still wait, None if for ever."""
        return self._grpc.time_remaining()

    def set_trailing_metadata(self, metadata: Metadata) -> None:
        """Send *metadata* after the response."""
        self._grpc.set_trailing_metadata(tuple(metadata))


@dataclass(frozen=True, slots=True, kw_only=True)
class Handler:
    """One method of a service, bound and ready for `add_service`."""

    name: str
    handler: grpc.RpcMethodHandler[Any, Any]


def add_service(server: grpc.aio.Server, name: str, *handlers: Handler) -> None:
    """Add the service called *name* on the wire, with its *handlers*, to *server*."""
    methods = {handler.name: handler.handler for handler in handlers}
    server.add_generic_rpc_handlers(
        (grpc.method_handlers_generic_handler(name, methods),)
    )


def unary_unary(
    method: UnaryUnary[Req, Res],
    serve: Callable[[Req, Context], MaybeAwaitable[Res]],
) -> Handler:
    """Bind *serve* to a method with one request and one response."""

    async def handle(request: Req, context: GrpcContext) -> Res:
        return await _answer(method, serve, request, context)

    return _handler(method, grpc.unary_unary_rpc_method_handler, handle)


def stream_unary(
    method: StreamUnary[Req, Res],
    serve: Callable[[AsyncIterator[Req], Context], MaybeAwaitable[Res]],
) -> Handler:
    """Bind *serve* to a method with a stream of requests and one response."""

    async def handle(requests: AsyncIterator[Req], context: GrpcContext) -> Res:
        return await _answer(method, serve, requests, context)

    return _handler(method, grpc.stream_unary_rpc_method_handler, handle)


def unary_stream(
    method: UnaryStream[Req, Res],
    serve: Callable[[Req, Context], AsyncIterator[Res]],
) -> Handler:
    """Bind *serve* to a method with one request and a stream of responses."""

    async def handle(request: Req, context: GrpcContext) -> AsyncIterator[Res]:
        async with aclosing(_stream(method, serve, request, context)) as responses:
            async for response in responses:
                yield response

    return _handler(method, grpc.unary_stream_rpc_method_handler, handle)


def stream_stream(
    method: StreamStream[Req, Res],
    serve: Callable[[AsyncIterator[Req], Context], AsyncIterator[Res]],
) -> Handler:
    """Bind *serve* to a method with two streams."""

    async def handle(
        requests: AsyncIterator[Req], context: GrpcContext
    ) -> AsyncIterator[Res]:
        async with aclosing(_stream(method, serve, requests, context)) as responses:
            async for response in responses:
                yield response

    return _handler(method, grpc.stream_stream_rpc_method_handler, handle)


async def _answer(
    method: Method[Any, Res],
    serve: Callable[[Any, Context], MaybeAwaitable[Res]],
    request: object,
    context: GrpcContext,
) -> Res:
    try:
        with (
            deadline_scope(context.time_remaining()),
            inbound_attempt(_attempt(context)),
        ):
            return await call(serve, request, Context(context))
    except Exception as error:
        await _abort(method, error, context)


async def _stream(
    method: Method[Any, Res],
    serve: Callable[[Any, Context], AsyncIterator[Res]],
    request: object,
    context: GrpcContext,
) -> AsyncGenerator[Res, None]:
    # gRPC serves each call in a task of its own, to which this belongs.
    inherit_deadline(context.time_remaining())
    inherit_attempt(_attempt(context))
    responses = serve(request, Context(context))
    try:
        async for response in responses:
            yield response
    except Exception as error:
        await _abort(method, error, context)
    finally:
        if isinstance(responses, AsyncGenerator):
            await responses.aclose()  # together with this, not when it is collected


def _attempt(context: GrpcContext) -> int:
    """Return which attempt of its caller this call says it is."""
    metadata: Any = context.invocation_metadata() or ()
    told = dict(metadata).get(ATTEMPT_HEADER.lower())
    return parse_attempt(None if told is None else str(told))


async def _abort(
    method: Method[Any, Any], error: Exception, context: GrpcContext
) -> NoReturn:
    """End the call with the status that *error* stands for.

    Only an RpcError that the service itself raised may speak to the caller; the
    text of any other exception stays here, because it may be secret.
    """
    if isinstance(error, grpc.aio.AbortError):
        raise error
    if isinstance(error, RpcError) and not error.received:
        metadata: Any = tuple(error.metadata)
        await context.abort(error.code, error.details, metadata)
    if isinstance(error, Rejected):
        # Not our failure: what we need is not there now, and we say when it may be.
        pause = str(int(1000 * max(error.retry_after, 1.0)))
        await context.abort(
            grpc.StatusCode.UNAVAILABLE,
            "a service behind is unavailable",
            ((PUSHBACK, pause),),
        )
    if isinstance(error, DeadlineExceeded):
        left = context.time_remaining()
        if left is not None and left <= 0:
            await context.abort(
                grpc.StatusCode.DEADLINE_EXCEEDED, "the caller's deadline is over"
            )
    _log.error("%s failed", method.path, exc_info=error)
    await context.abort(grpc.StatusCode.INTERNAL, "internal error")


def _handler(
    method: Method[Req, Res],
    make: Callable[..., grpc.RpcMethodHandler[Any, Any]],
    handle: Callable[..., object],
) -> Handler:
    handler = make(
        handle,
        request_deserializer=method.request.FromString,
        response_serializer=method.response.SerializeToString,
    )
    return Handler(name=method.name, handler=handler)
