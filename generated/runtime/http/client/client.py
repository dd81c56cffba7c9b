"""The one code path through which every generated HTTP client calls out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar, Unpack, overload

import httpx2

from ...aside import Aside
from ...attempt import Attempt
from ...awaiting import settled
from ...deadline_header import DEADLINE_HEADER
from ...engine import run
from ...errors import TransportError
from ...layers import Layers
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
from ..transports.failures import of_operation
from ..transports.httpx2 import ClientTransport
from ..transports.pooled import PooledTransport
from ..transports.protocol import StreamedReply, Transport
from .async_client import AsyncHttpClient
from .call_options import CallOptions, Hooks, HttpOptions, certificate_of
from .calls import CallMaker
from .opening import Capture, Captured, begin, no_call
from .pager import Pager, each_page
from .raw_streaming import RawStream
from .response import Arguments, Recorder, Response
from .sending import noted, only
from .streamed_call import StreamedCall
from .streaming import Stream

__all__ = ["AsyncHttpClient", "CallOptions", "Hooks", "HttpClient", "Response"]

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")


class HttpClient(CallMaker):
    """Base of every generated sync client; threads may share one."""

    _is_async = False

    def __init__(
        self,
        base_url: str | None = None,
        *,
        resolver: Callable[[], str] | None = None,
        transport: Transport | None = None,
        http: httpx2.Client | None = None,
        deadline_header: str | None = DEADLINE_HEADER,
        **options: Unpack[HttpOptions],
    ) -> None:
        """Call the service at *base_url*; see `AsyncHttpClient`."""
        base = str(http.base_url) if http else ""
        super().__init__(base_url, base, resolver, deadline_header, options)
        if http is not None:
            given = ClientTransport(http, now=self._engine.clock.now)
            transport = only(transport, given)
        tls = certificate_of(self._settings.credentials)
        self._transport: Transport = transport or PooledTransport(tls=tls)

    def close(self) -> None:
        """Close the transport, and take no more calls; a client of httpx2 stays open."""
        if self._end():
            self._transport.close()

    def __enter__(self) -> Self:
        if self._life.closed:
            raise self._closed()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def with_response(
        self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Response[T]:
        """Call *method* as `AsyncHttpClient.with_response` does."""
        recorder = Recorder()
        value: T = self._watched(method, recorder)(*args, **kwargs)
        return recorder.response(value, method.__name__)

    def pages(
        self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Iterator[T]:
        """Call *method* for each page, as `AsyncHttpClient.pages` does."""
        pager = Pager()
        ask = partial(self._watched(method, pager), *args, **kwargs)
        return each_page(pager, ask)

    @overload
    def items(
        self, method: Callable[P, list[T]], /, *args: P.args, **kwargs: P.kwargs
    ) -> Iterator[T]: ...

    @overload
    def items(
        self, method: Callable[P, Any], /, *args: P.args, **kwargs: P.kwargs
    ) -> Iterator[Any]: ...

    def items(
        self, method: Callable[P, Any], /, *args: P.args, **kwargs: P.kwargs
    ) -> Iterator[Any]:
        """Call *method* as `pages` does, and return the items of all pages."""
        pager = Pager()
        ask = partial(self._watched(method, pager), *args, **kwargs)
        return (item for page in each_page(pager, ask) for item in pager.items(page))

    def stream(
        self, method: Callable[P, Any], /, *args: P.args, **kwargs: P.kwargs
    ) -> RawStream:
        """Return the answer to *method* as `AsyncHttpClient.stream` does."""
        watched = self._watched(method, Capture())
        owner: HttpClient = method.__self__  # type: ignore[attr-defined]

        def begun() -> StreamedCall[StreamedReply]:
            try:
                watched(*args, **kwargs)
            except Captured as call:
                return begin(owner, call.operation, call.arguments, raw=True)
            raise no_call(method)

        return RawStream(begun)

    def _call(
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
            return self._call_as_said(operation, given)
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
        return run(layers, send, answer_key(layers, request))

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
    ) -> Stream[Any]:
        """Return the items of a call, which is made when the first is asked for."""
        given = Arguments(path, query, querystring, header, cookie, body)
        if self._recorder is not None:
            self._recorder.begun(operation, given)
        return Stream(partial(begin, self, operation, given, raw=False))

    def _call_as_said(self, operation: Operation[R], given: Arguments) -> R:
        call = settled(self._prepared(operation, given))

        def send(attempt: Attempt) -> Reply:
            return settled(self._attempt(call, attempt))

        try:
            result: R = run(call.layers, send, call.key)
        except Aside as aside:
            raise aside.error from aside.error.__cause__
        return result

    def _send(
        self, layers: Layers[Reply, Any], request: Request, attempt: Attempt
    ) -> Reply:
        limit, home = attempt.limit, self._home
        sent = self._outgoing(request, attempt, limit, home)
        return self._carry(layers, sent, home.at(sent.target), attempt, limit)

    def _carry(
        self,
        layers: Layers[Reply, Any],
        sent: Request,
        url: str,
        attempt: Attempt,
        limit: float | None,
    ) -> Reply:
        try:
            reply = self._transport.send(
                sent, url, limit=limit, connect=layers.policy.timeout.connect
            )
        except TransportError as error:
            of_operation(error, layers.operation)
            raise
        return noted(attempt, reply)
