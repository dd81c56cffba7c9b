"""The one code path through which every generated HTTP client calls out."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from functools import partial
from types import TracebackType
from typing import Any, ClassVar, Self, TypeVar, Unpack
from urllib.parse import urlsplit

import httpx2

from ..attempt import Attempt
from ..caller import Caller, CallerOptions
from ..deadline_header import DEADLINE_HEADER, format_deadline
from ..engine import run, run_async
from ..errors import TransportError
from ..exchange import Exchange
from ..layers import Layers
from ..nesting import ATTEMPT_HEADER, told_attempt
from .async_pooled import AsyncPooledTransport
from .client_transport import AsyncClientTransport, ClientTransport
from .failures import of_operation
from .operation import Operation
from .pooled import PooledTransport
from .reply import Reply, judge_reply, read_reply
from .request import (
    SAFE,
    Request,
    Values,
    answer_key,
    build_request,
    with_idempotency_key,
)
from .transport import AsyncTransport, Transport

R = TypeVar("R")
T = TypeVar("T")


class _HttpCaller(Caller):
    """What the sync and the async client have in common.

    Attributes:
        _server: The server that the contract names, None if it names none.
    """

    _server: ClassVar[str | None] = None

    def __init__(
        self,
        base_url: str,
        deadline_header: str | None,
        **options: Unpack[CallerOptions],
    ) -> None:
        super().__init__(**options)
        self._base_url = base_url.rstrip("/")
        # For telemetry, which has no business with passwords.
        self._shown_url = re.sub(r"//[^/@]*@", "//REDACTED@", self._base_url)
        self._deadline_header = deadline_header

    @classmethod
    def _address(cls, given: str | None, http_base_url: str) -> str:
        """Return the base URL: given, of the HTTP client, environment, contract."""
        variable = f"CODEGEN_{cls._service.upper()}_URL"
        address = given or http_base_url or os.environ.get(variable) or cls._server
        if not address or "://" not in address:
            raise ValueError(
                f"{cls.__name__} needs an absolute URL: pass base_url or set {variable}"
            )
        return address

    def layers(self, operation: Operation[R]) -> Layers[Reply, R]:
        """Return what stands between *operation* and the service."""
        known = self._composed.get(operation.name)
        if known is not None:
            return known
        policy = self._policy(
            operation.name, operation.policy, answers=int, safe=operation.method in SAFE
        )
        url = urlsplit(self._base_url)
        exchange: Exchange[Reply, R] = Exchange(
            judge=partial(judge_reply, policy),
            read=partial(read_reply, operation),
            target=(
                ("http.request.method", operation.method),
                ("url.template", operation.path),
                ("server.address", url.hostname or ""),
                ("server.port", url.port or (443 if url.scheme == "https" else 80)),
            ),
        )
        return self._compose(operation.name, operation.name, policy, exchange)

    def _outgoing(self, request: Request, attempt: Attempt) -> Request:
        """Return *request* as it goes out with *attempt*."""
        headers = dict(request.headers)
        if attempt.limit is not None and self._deadline_header is not None:
            headers[self._deadline_header] = format_deadline(attempt.limit)
        number = told_attempt(attempt.number)
        if number > 1:
            headers[ATTEMPT_HEADER] = str(number)
        if attempt.headers:
            headers |= attempt.headers
        if attempt.details is not None:
            attempt.details["url.full"] = self._shown_url + request.target
        return replace(request, headers=headers)


class AsyncHttpClient(_HttpCaller):
    """Base of every generated async client."""

    def __init__(
        self,
        base_url: str | None = None,
        *,
        transport: AsyncTransport | None = None,
        http: httpx2.AsyncClient | None = None,
        deadline_header: str | None = DEADLINE_HEADER,
        **options: Unpack[CallerOptions],
    ) -> None:
        """Call the service at *base_url*.

        Args:
            base_url: None takes that of *http*, else `CODEGEN_<SERVICE>_URL`, else
                the server of the contract.
            transport: What to send with; it stays open when this client is closed.
            http: A client of httpx2 to send with, in place of a transport.
            deadline_header: Name of the header that passes the deadline on, None
                to pass none.
            options: Policies, fallbacks, listeners, clock.

        Raises:
            ValueError: No address is known, or the environment says what cannot be.
        """
        address = self._address(base_url, str(http.base_url) if http else "")
        super().__init__(address, deadline_header, **options)
        if http is not None:
            transport = _only(transport, AsyncClientTransport(http))
        self._owned = transport is None
        self._transport: AsyncTransport = transport or AsyncPooledTransport()

    async def aclose(self) -> None:
        """Close the connections that this client opened in the running event loop."""
        if self._owned:
            await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def _call(
        self,
        operation: Operation[R],
        *,
        path: Values | None = None,
        query: Values | None = None,
        header: Values | None = None,
        cookie: Values | None = None,
        body: object = None,
    ) -> R:
        """Send one call under the policy of *operation* and return its result."""
        request = build_request(
            operation, path=path, query=query, header=header, cookie=cookie, body=body
        )
        layers = self.layers(operation)
        request = with_idempotency_key(request, layers.policy)
        send = partial(self._send, layers, request)
        return await run_async(layers, send, answer_key(layers, request))

    async def _send(
        self, layers: Layers[Reply, Any], request: Request, attempt: Attempt
    ) -> Reply:
        sent = self._outgoing(request, attempt)
        url, connect = self._base_url + sent.target, layers.policy.timeout.connect
        try:
            reply = await self._transport.send(
                sent, url, limit=attempt.limit, connect=connect
            )
        except TransportError as error:
            of_operation(error, layers.operation)
            raise
        return _noted(attempt, reply)


class HttpClient(_HttpCaller):
    """Base of every generated sync client; threads may share one."""

    def __init__(
        self,
        base_url: str | None = None,
        *,
        transport: Transport | None = None,
        http: httpx2.Client | None = None,
        deadline_header: str | None = DEADLINE_HEADER,
        **options: Unpack[CallerOptions],
    ) -> None:
        """Call the service at *base_url*; see `AsyncHttpClient`."""
        address = self._address(base_url, str(http.base_url) if http else "")
        super().__init__(address, deadline_header, **options)
        if http is not None:
            given = ClientTransport(http, now=self._engine.clock.now)
            transport = _only(transport, given)
        self._owned = transport is None
        self._transport: Transport = transport or PooledTransport()

    def close(self) -> None:
        """Close the connections that this client opened."""
        if self._owned:
            self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _call(
        self,
        operation: Operation[R],
        *,
        path: Values | None = None,
        query: Values | None = None,
        header: Values | None = None,
        cookie: Values | None = None,
        body: object = None,
    ) -> R:
        """Send one call under the policy of *operation* and return its result."""
        request = build_request(
            operation, path=path, query=query, header=header, cookie=cookie, body=body
        )
        layers = self.layers(operation)
        request = with_idempotency_key(request, layers.policy)
        send = partial(self._send, layers, request)
        return run(layers, send, answer_key(layers, request))

    def _send(
        self, layers: Layers[Reply, Any], request: Request, attempt: Attempt
    ) -> Reply:
        sent = self._outgoing(request, attempt)
        url, connect = self._base_url + sent.target, layers.policy.timeout.connect
        try:
            reply = self._transport.send(
                sent, url, limit=attempt.limit, connect=connect
            )
        except TransportError as error:
            of_operation(error, layers.operation)
            raise
        return _noted(attempt, reply)


def _only(transport: object | None, given: T) -> T:
    if transport is not None:
        raise ValueError("pass transport or http, not both")
    return given


def _noted(attempt: Attempt, reply: Reply) -> Reply:
    """Return *reply*, of which telemetry wants the status."""
    if attempt.details is not None:
        attempt.details["http.response.status_code"] = reply.status
    return reply
