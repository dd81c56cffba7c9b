"""Binding of a typed service to a `grpc.aio` server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import aclosing
from typing import Any, Protocol, TypeAlias, Unpack

import grpc
import grpc.aio
from google.protobuf.message import Message

from .context import Context
from .errors import RpcError, trailing
from .handler import (
    Handler,
    ServiceOptions,
    bound,
    stream_stream,
    stream_unary,
    unary_stream,
    unary_unary,
)
from .metadata import Metadata
from .method import Method, StreamStream, StreamUnary, UnaryStream

__all__ = [
    "Context",
    "Registry",
    "ServiceOptions",
    "add_service",
    "stream_stream",
    "stream_unary",
    "unary_stream",
    "unary_unary",
]

GrpcContext: TypeAlias = grpc.aio.ServicerContext[Any, Any]


class Registry(Protocol):
    """What services are added to: a `grpc.aio.Server`, or a `GrpcServer` of ours."""

    def add_generic_rpc_handlers(
        self, generic_rpc_handlers: Sequence[grpc.GenericRpcHandler], /
    ) -> None:
        """Serve the methods of *generic_rpc_handlers*."""
        ...


class Inbound(Context):
    """A call that came in over gRPC.

    Attributes:
        led: Whether what goes before the first response has been sent.
    """

    __slots__ = ("_grpc", "_leading", "led")

    def __init__(self, grpc_context: GrpcContext) -> None:
        self._grpc = grpc_context
        self._leading: Metadata = ()
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
        self._leading = tuple(metadata)

    def set_trailing_metadata(self, metadata: Metadata) -> None:
        self._grpc.set_trailing_metadata(tuple(metadata))

    async def lead(self) -> None:
        """Send what is to go before the first response, once."""
        self.led = True
        if self._leading:
            await self._grpc.send_initial_metadata(tuple(self._leading))

    async def end(self, error: RpcError) -> None:
        """End the call with the status of *error*."""
        if not self.led:
            await self.lead()
        sent = (*(self._grpc.trailing_metadata() or ()), *trailing(error))
        await self._grpc.abort(error.code, error.details, sent)


def add_service(
    server: Registry,
    name: str,
    *handlers: Handler[Any, Any],
    **options: Unpack[ServiceOptions],
) -> None:
    """Add the service called *name* on the wire, with its *handlers*, to *server*.

    Raises:
        TypeError: A word of *options* is unknown.
    """
    methods = {one.method.name: rpc_handler(one) for one in bound(handlers, options)}
    server.add_generic_rpc_handlers(
        (grpc.method_handlers_generic_handler(name, methods),)
    )


def rpc_handler(handler: Handler[Any, Any]) -> grpc.RpcMethodHandler[Any, Any]:
    """Return *handler* as gRPC has them."""
    method = handler.method
    make = _maker(method)
    streams = isinstance(method, UnaryStream | StreamStream)
    return make(
        _streaming(handler) if streams else _answering(handler),
        request_deserializer=method.request.FromString,
        response_serializer=method.response.SerializeToString,
    )


def _maker(method: Method[Any, Any]) -> Callable[..., grpc.RpcMethodHandler[Any, Any]]:
    if isinstance(method, StreamStream):
        return grpc.stream_stream_rpc_method_handler
    if isinstance(method, StreamUnary):
        return grpc.stream_unary_rpc_method_handler
    if isinstance(method, UnaryStream):
        return grpc.unary_stream_rpc_method_handler
    return grpc.unary_unary_rpc_method_handler


def _answering(handler: Handler[Any, Any]) -> Callable[..., Any]:
    answer = handler.answer

    async def handle(request: Any, grpc_context: GrpcContext) -> Message | None:
        context = Inbound(grpc_context)
        try:
            response: Message = await answer(request, context)
        except RpcError as error:
            await context.end(error)
            return None
        await context.lead()
        return response

    return handle


def _streaming(handler: Handler[Any, Any]) -> Callable[..., Any]:
    # gRPC serves each call in a task of its own, to which all this belongs.
    async def handle(request: Any, grpc_context: GrpcContext) -> AsyncIterator[Message]:
        context = Inbound(grpc_context)
        try:
            async with aclosing(handler.responses(request, context)) as responses:
                async for response in responses:
                    if not context.led:
                        await context.lead()
                    yield response
        except RpcError as error:
            await context.end(error)
        if not context.led:
            await context.lead()

    return handle
