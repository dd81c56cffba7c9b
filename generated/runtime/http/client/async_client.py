"""The one code path through which every generated async HTTP client calls out."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar, Unpack, overload

import httpx2

from ...aside import unwrapped
from ...attempt import Attempt
from ...awaiting import awaited
from ...deadline_header import DEADLINE_HEADER
from ...engine import run_async
from ...errors import TransportError
from ...layers import Layers
from ...service import MaybeAwaitable
from ..operation import Operation
from ..reply import Reply
from ..request import (
    Request,
    Values,
    answer_key,
    build_request,
    for_body,
    with_idempotency_key,
)
from ..transports.async_pooled import AsyncPooledTransport
from ..transports.failures import of_operation
from ..transports.httpx2 import AsyncClientTransport
from ..transports.protocol import AsyncStreamedReply, AsyncTransport
from .call_options import HttpOptions, certificate_of
from .calls import CallMaker
from .opening import Capture, Captured, begin_async, no_call
from .pager import Pager, each_page_async
from .raw_streaming import AsyncRawStream
from .response import Arguments, Recorder, Response
from .sending import noted, only
from .streamed_call import StreamedCall
from .streaming import AsyncStream

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")


class AsyncHttpClient(CallMaker):
    """Base of every generated async client."""

    _is_async = True

    def __init__(
        self,
        base_url: str | None = None,
        *,
        resolver: Callable[[], MaybeAwaitable[str]] | None = None,
        transport: AsyncTransport | None = None,
        http: httpx2.AsyncClient | None = None,
        deadline_header: str | None = DEADLINE_HEADER,
        **options: Unpack[HttpOptions],
    ) -> None:
        """Call the service at *base_url*.

        Args:
            base_url: None takes that of *http*, else `CODEGEN_<SERVICE>_URL`, else
                the server of the contract.
            resolver: Is asked for the base URL before each call, in place of all
                these. What it keeps, and how long it may take, is its own affair.
            transport: What to send with. It is closed with this client, so that one
                which several clients share ends with the first of them.
            http: A client of httpx2 to send with, in place of a transport; it stays
                open when this client is closed.
            deadline_header: Name of the header that passes the deadline on, None
                to pass none.
            options: Policies, fallbacks, listeners, clock, and what holds for calls
                (`CallOptions`); the environment has precedence over that timeout
                and that retry, and `with_options` over the environment.

        Raises:
            TypeError: A word is unknown, or a value is of a wrong type.
            ValueError: No address is known, a value is one that cannot be, or the
                environment says such a one.
        """
        base = str(http.base_url) if http else ""
        super().__init__(base_url, base, resolver, deadline_header, options)
        if http is not None:
            transport = only(transport, AsyncClientTransport(http))
        tls = certificate_of(self._settings.credentials)
        self._transport: AsyncTransport = transport or AsyncPooledTransport(tls=tls)

    async def aclose(self) -> None:
        """Close the transport, and take no more calls; a client of httpx2 stays open.

        Connections belong to event loops: those of the running one are closed.
        """
        if self._end():
            await self._transport.aclose()

    async def __aenter__(self) -> Self:
        if self._life.closed:
            raise self._closed()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def with_response(
        self,
        method: Callable[P, Awaitable[T]],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Response[T]:
        """Call *method* of this client, and return its value with the answer.

        A function that serves as fallback is not asked: it has no answer to show.
        """
        recorder = Recorder()
        value: T = await self._watched(method, recorder)(*args, **kwargs)
        return recorder.response(value, method.__name__)

    def pages(
        self,
        method: Callable[P, Awaitable[T]],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> AsyncIterator[T]:
        """Call *method* of this client for each page of a listing, as it is asked for.

        Raises:
            TypeError: It is no method of this client; or, with the first page, the
                contract does not say that its operation has pages.
            ContractViolation: A page leads back, or to another origin.
        """
        pager = Pager()
        ask = partial(self._watched(method, pager), *args, **kwargs)
        return each_page_async(pager, ask)

    @overload
    def items(
        self,
        method: Callable[P, Awaitable[list[T]]],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> AsyncIterator[T]: ...

    @overload
    def items(
        self,
        method: Callable[P, Awaitable[Any]],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> AsyncIterator[Any]: ...

    def items(
        self,
        method: Callable[P, Awaitable[Any]],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> AsyncIterator[Any]:
        """Call *method* as `pages` does, and return the items of all pages."""
        pager = Pager()
        ask = partial(self._watched(method, pager), *args, **kwargs)
        pages = each_page_async(pager, ask)
        return (item async for page in pages for item in pager.items(page))

    def stream(
        self, method: Callable[P, Any], /, *args: P.args, **kwargs: P.kwargs
    ) -> AsyncRawStream:
        """Return the answer to *method* of this client, to be read while it comes.

        The call is made in `async with`, up to the head of the answer. What is no good
        answer is raised as *method* does.

        Raises:
            TypeError: It is no method of this client; or, in `async with`, it makes no
                call.
        """
        watched = self._watched(method, Capture())
        owner: AsyncHttpClient = method.__self__  # type: ignore[attr-defined]

        async def begun() -> StreamedCall[AsyncStreamedReply]:
            try:
                await awaited(watched(*args, **kwargs))
            except Captured as call:
                given = call.arguments
                return await begin_async(owner, call.operation, given, raw=True)
            raise no_call(method)

        return AsyncRawStream(begun)

    async def _call(
        self,
        operation: Operation[R],
        *,
        path: Values | None = None,
        query: Values | None = None,
        querystring: Values | None = None,
        header: Values | None = None,
        cookie: Values | None = None,
        body: object = None,
    ) -> R:
        """Send one call under the policy of *operation* and return its result."""
        if self._life.closed:
            raise self._closed()
        if not self._is_plain or operation.server is not None:
            given = Arguments(path, query, querystring, header, cookie, body)
            return await self._call_as_said(operation, given)
        request = build_request(
            operation,
            path=path,
            query=query,
            querystring=querystring,
            header=header,
            cookie=cookie,
            body=body,
        )
        layers = self.layers(operation)
        request = with_idempotency_key(request, layers.policy)
        layers = for_body(layers, request)
        send = partial(self._send, layers, request)
        return await run_async(layers, send, answer_key(layers, request))

    def _stream(
        self,
        operation: Operation[Any],
        *,
        path: Values | None = None,
        query: Values | None = None,
        querystring: Values | None = None,
        header: Values | None = None,
        cookie: Values | None = None,
        body: object = None,
    ) -> AsyncStream[Any]:
        """Return the items of a call, which is made when the first is asked for."""
        given = Arguments(path, query, querystring, header, cookie, body)
        if self._recorder is not None:
            self._recorder.begun(operation, given)
        return AsyncStream(partial(begin_async, self, operation, given, raw=False))

    async def _call_as_said(self, operation: Operation[R], given: Arguments) -> R:
        """Send one call with all that options say of it."""
        call = await self._prepared(operation, given)
        send = partial(self._attempt, call)
        return await unwrapped(run_async(call.layers, send, call.key))

    def _send(
        self, layers: Layers[Reply, Any], request: Request, attempt: Attempt
    ) -> Awaitable[Reply]:
        limit, home = attempt.limit, self._home
        sent = self._outgoing(request, attempt, limit, home)
        return self._carry(layers, sent, home.at(sent.target), attempt, limit)

    async def _carry(
        self,
        layers: Layers[Reply, Any],
        sent: Request,
        url: str,
        attempt: Attempt,
        limit: float | None,
    ) -> Reply:
        try:
            reply = await self._transport.send(
                sent, url, limit=limit, connect=layers.policy.timeout.connect
            )
        except TransportError as error:
            of_operation(error, layers.operation)
            raise
        return noted(attempt, reply)
