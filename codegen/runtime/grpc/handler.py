"""Methods of a service, bound: what is done about a call, whatever it came in by."""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeAlias, TypedDict, TypeVar

import grpc
from google.protobuf.message import Message

from ..cancelling import is_from_outside
from ..deadline import deadline_scope, inherit_deadline
from ..errors import DeadlineExceeded, Rejected
from ..limits import wrong_type
from ..nesting import ATTEMPT_HEADER, inbound_attempt, inherit_attempt, parse_attempt
from ..options import refuse_unknown
from ..service import MaybeAwaitable, call
from ..tracing import TRACEPARENT, TRACESTATE, inherit_trace, traced
from .around import Around, Incoming
from .closing import closing
from .context import Context
from .errors import RpcError
from .metadata import first
from .method import Method, StreamStream, StreamUnary, UnaryStream, UnaryUnary

Req = TypeVar("Req", bound=Message)
Res = TypeVar("Res", bound=Message)
T = TypeVar("T")

Check: TypeAlias = Callable[[Any], object]
"""Is given a request, and raises for one that its contract forbids: `validated`."""

_log = logging.getLogger(__name__)


class ServiceOptions(TypedDict, total=False):
    """What can be said of all methods of a service where it is bound.

    Keys:
        around: What is entered before each call, the first one outermost: see
            `runtime.grpc.around`.
        validate: Whether requests are held to the rules of the contract, where it has
            any; True unless said otherwise.
    """

    around: Sequence[Around]
    validate: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Handler(Generic[Req, Res]):
    """A method, and what serves it.

    Attributes:
        method: The method of the contract.
        serve: Gets a request, or a stream of them, and the context; what comes back
            is a response, or an async iterator of them.
        check: Is given each request before it is served, and raises if that breaks a
            rule of the contract; None where there are no rules.
        around: What is entered before each call.
    """

    method: Method[Req, Res]
    serve: Callable[[Any, Context], Any]
    check: Check | None = None
    around: tuple[Around, ...] = ()

    async def answer(
        self,
        request: Req | AsyncIterator[Req],
        context: Context,
        write: Callable[[Res], T],
    ) -> T:
        """Serve a call that has one response, and return that as *write* writes it.

        Raises:
            RpcError: It failed; this is what the caller may know of it.
        """
        try:
            with (
                deadline_scope(context.time_remaining()),
                inbound_attempt(_attempt(context)),
                traced(_trace(context)),
            ):
                if not self.around:
                    checked = self._checked(request)
                    return self._written(
                        write, await call(self.serve, checked, context)
                    )
                return await self._answer_inside(request, context, write)
        except BaseException as error:
            if is_from_outside(error):
                raise
            raise _ending(self.method, error, context) from error

    async def responses(
        self,
        request: Req | AsyncIterator[Req],
        context: Context,
        write: Callable[[Res], T],
    ) -> AsyncGenerator[T, None]:
        """Serve a call that has a stream of responses, in a task of its own.

        Raises:
            RpcError: It failed; this is what the caller may know of it.
        """
        inherit_deadline(context.time_remaining())
        inherit_attempt(_attempt(context))
        inherit_trace(_trace(context))
        try:
            async with AsyncExitStack() as stack:
                incoming = await self._enter(stack, context)
                request = self._checked(await incoming.requested(request))
                responses = self.serve(request, context)
                if isinstance(responses, AsyncGenerator):
                    await stack.enter_async_context(closing(responses))
                async for response in responses:
                    yield self._written(write, await incoming.answered(response))
                return
            raise self._swallowed()
        except BaseException as error:
            if is_from_outside(error):
                raise
            raise _ending(self.method, error, context) from error

    async def _answer_inside(
        self,
        request: Req | AsyncIterator[Req],
        context: Context,
        write: Callable[[Res], T],
    ) -> T:
        async with AsyncExitStack() as stack:
            incoming = await self._enter(stack, context)
            request = self._checked(await incoming.requested(request))
            response: Res = await call(self.serve, request, context)
            return self._written(write, await incoming.answered(response))
        raise self._swallowed()

    def _swallowed(self) -> RuntimeError:
        """Return what is wrong if a context manager swallowed the error of a call.

        There is then no answer, or a part of one that would look whole.
        """
        return RuntimeError(
            f"the error of {self.method.path} was swallowed by what is around it"
        )

    def _written(self, write: Callable[[Res], T], response: Any) -> T:
        kind = self.method.response
        if isinstance(response, kind):
            return write(response)
        raise TypeError(
            f"{self.method.path} must answer with a {kind.DESCRIPTOR.full_name},"
            f" not {type(response).__name__}"
        )

    def _checked(self, request: Req | AsyncIterator[Req]) -> Req | AsyncIterator[Req]:
        """Return *request*, or the stream of them, held to the contract as each comes."""
        if self.check is None:
            return request
        if isinstance(request, Message):
            self.check(request)
            return request
        return _checking(self.check, request)

    async def _enter(self, stack: AsyncExitStack, context: Context) -> Incoming:
        incoming = Incoming(self.method, context)
        for enter in self.around:
            await stack.enter_async_context(enter(incoming))
        return incoming


def optioned(
    owner: str,
    handlers: Iterable[Handler[Any, Any]],
    options: ServiceOptions,
    words: Iterable[str] = ServiceOptions.__annotations__,
) -> tuple[Handler[Any, Any], ...]:
    """Return *handlers* as *options* want them, which were given to *owner*.

    *owner* knows the *words*.

    Raises:
        TypeError: Another word is among the options, or `around` is no list of functions.
    """
    refuse_unknown(owner, options, words)
    given: Any = options.get("around", ())
    if not isinstance(given, Sequence) or not all(map(callable, given)):
        # An iterator would guard the first method, and leave the others open.
        raise wrong_type(owner, "around", "a list of functions", given)
    around, validate = tuple(given), options.get("validate", True)
    return tuple(
        replace(one, check=one.check if validate else None, around=around)
        for one in handlers
    )


def unary_unary(
    method: UnaryUnary[Req, Res],
    serve: Callable[[Req, Context], MaybeAwaitable[Res]],
    check: Check | None = None,
) -> Handler[Req, Res]:
    """Bind *serve* to a method with one request and one response."""
    return Handler(method=method, serve=serve, check=check)


def stream_unary(
    method: StreamUnary[Req, Res],
    serve: Callable[[AsyncIterator[Req], Context], MaybeAwaitable[Res]],
    check: Check | None = None,
) -> Handler[Req, Res]:
    """Bind *serve* to a method with a stream of requests and one response."""
    return Handler(method=method, serve=serve, check=check)


def unary_stream(
    method: UnaryStream[Req, Res],
    serve: Callable[[Req, Context], AsyncIterator[Res]],
    check: Check | None = None,
) -> Handler[Req, Res]:
    """Bind *serve* to a method with one request and a stream of responses."""
    return Handler(method=method, serve=serve, check=check)


def stream_stream(
    method: StreamStream[Req, Res],
    serve: Callable[[AsyncIterator[Req], Context], AsyncIterator[Res]],
    check: Check | None = None,
) -> Handler[Req, Res]:
    """Bind *serve* to a method with two streams."""
    return Handler(method=method, serve=serve, check=check)


async def _checking(
    check: Check, requests: AsyncIterator[Req]
) -> AsyncGenerator[Req, None]:
    async for request in requests:
        check(request)
        yield request


def _attempt(context: Context) -> int:
    """Return which attempt of its caller this call says it is."""
    return parse_attempt(first(context.metadata, ATTEMPT_HEADER.lower()))


def _trace(context: Context) -> dict[str, str]:
    """Return the headers of tracing that the caller sent."""
    told = ((name, first(context.metadata, name)) for name in (TRACEPARENT, TRACESTATE))
    return {name: text for name, text in told if text is not None}


def _ending(
    method: Method[Any, Any], error: BaseException, context: Context
) -> RpcError:
    """Return the status that *error* stands for.

    Only an RpcError that the service itself raised may speak to the caller; the
    text of any other exception stays here, because it may be secret.
    """
    if isinstance(error, RpcError) and not error.received:
        return error
    if isinstance(error, Rejected):
        # Not our failure: what we need is not there now, and we say when it may be.
        return RpcError(
            grpc.StatusCode.UNAVAILABLE,
            "a service behind is unavailable",
            retry_after=max(error.retry_after, 1.0),
        )
    if isinstance(error, DeadlineExceeded):
        left = context.time_remaining()
        if left is not None and left <= 0:
            return RpcError(
                grpc.StatusCode.DEADLINE_EXCEEDED, "the caller's deadline is over"
            )
    _log.error("%s failed", method.path, exc_info=error)
    return RpcError(grpc.StatusCode.INTERNAL, "internal error")
