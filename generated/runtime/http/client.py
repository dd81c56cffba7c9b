"""The one code path through which every generated HTTP client calls out."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from types import TracebackType
from typing import Any, ClassVar, Self, TypeVar
from uuid import uuid4

import httpx2

from ..clock import SYSTEM_CLOCK, Clock
from ..engine import Engine
from ..policy import Policy
from ..verdict import Verdict
from .deadline_header import DEADLINE_HEADER, format_deadline
from .failures import transport_error
from .operation import Operation
from .reply import Reply, judge_reply, read_reply
from .request import Request, Values, build_request

R = TypeVar("R")


class _Caller:
    """What the sync and the async client have in common.

    Attributes:
        _service: Name of the service, which names its environment variable.
        _server: The server that the contract names, None if it names none.
    """

    _service: ClassVar[str] = ""
    _server: ClassVar[str | None] = None

    def __init__(
        self, base_url: str, clock: Clock, deadline_header: str | None
    ) -> None:
        self._base_url = base_url.rstrip("/")
        self._deadline_header = deadline_header
        self._engine = Engine(clock)

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

    def _headers(self, request: Request, limit: float | None) -> dict[str, str]:
        """Return the headers of one attempt that takes at most *limit* seconds."""
        headers = dict(request.headers)
        if limit is not None and self._deadline_header is not None:
            headers[self._deadline_header] = format_deadline(limit)
        return headers


class AsyncHttpClient(_Caller):
    """Base of every generated async client."""

    def __init__(
        self,
        base_url: str | None = None,
        *,
        http: httpx2.AsyncClient | None = None,
        clock: Clock = SYSTEM_CLOCK,
        deadline_header: str | None = DEADLINE_HEADER,
    ) -> None:
        """Call the service at *base_url*.

        Args:
            base_url: None takes that of *http*, else `CODEGEN_<SERVICE>_URL`, else
                the server of the contract.
            http: Client to send with; it stays open when this client is closed.
            clock: Time and chance.
            deadline_header: Name of the header that passes the deadline on, None
                to pass none.

        Raises:
            ValueError: No address is known.
        """
        address = self._address(base_url, str(http.base_url) if http else "")
        super().__init__(address, clock, deadline_header)
        self._owned = http is None
        self._http = http or httpx2.AsyncClient()

    async def aclose(self) -> None:
        """Close the connections that this client opened."""
        if self._owned:
            await self._http.aclose()

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
        request = _with_key(request, operation.policy)
        reply = await self._engine.call_async(
            operation.name,
            operation.policy,
            partial(self._send, operation, request),
            judge=_judge(operation.policy),
        )
        return read_reply(operation, reply)

    async def _send(
        self, operation: Operation[Any], request: Request, limit: float | None
    ) -> Reply:
        # The engine's timer cuts the attempt off, so httpx2 only minds connecting.
        connect = operation.policy.timeout.connect
        try:
            response = await self._http.request(
                request.method,
                self._base_url + request.target,
                headers=self._headers(request, limit),
                content=request.body,
                timeout=httpx2.Timeout(None, connect=connect),
            )
        except httpx2.HTTPError as error:
            raise transport_error(operation.name, error) from error
        return _reply(response, response.content)


class HttpClient(_Caller):
    """Base of every generated sync client; threads may share one."""

    def __init__(
        self,
        base_url: str | None = None,
        *,
        http: httpx2.Client | None = None,
        clock: Clock = SYSTEM_CLOCK,
        deadline_header: str | None = DEADLINE_HEADER,
    ) -> None:
        """Call the service at *base_url*; see `AsyncHttpClient`."""
        address = self._address(base_url, str(http.base_url) if http else "")
        super().__init__(address, clock, deadline_header)
        self._owned = http is None
        self._http = http or httpx2.Client()

    def close(self) -> None:
        """Close the connections that this client opened."""
        if self._owned:
            self._http.close()

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
        request = _with_key(request, operation.policy)
        reply = self._engine.call(
            operation.name,
            operation.policy,
            partial(self._send, operation, request),
            judge=_judge(operation.policy),
        )
        return read_reply(operation, reply)

    def _send(
        self, operation: Operation[Any], request: Request, limit: float | None
    ) -> Reply:
        now = self._engine.clock.now
        end = None if limit is None else now() + limit
        connect = operation.policy.timeout.connect
        if limit is not None:
            connect = limit if connect is None else min(connect, limit)
        try:
            with self._http.stream(
                request.method,
                self._base_url + request.target,
                headers=self._headers(request, limit),
                content=request.body,
                timeout=httpx2.Timeout(limit, connect=connect),
            ) as response:
                body = bytearray()
                for chunk in response.iter_bytes():
                    body += chunk
                    # Read timeouts are per chunk; a trickled body never meets one.
                    if end is not None and now() >= end:
                        raise TimeoutError
                return _reply(response, bytes(body))
        except (httpx2.ReadTimeout, httpx2.WriteTimeout) as error:
            raise TimeoutError from error
        except httpx2.HTTPError as error:
            raise transport_error(operation.name, error) from error


def _with_key(request: Request, policy: Policy) -> Request:
    """Return *request* with an idempotency key, unless the caller set one."""
    name = policy.idempotency_key
    if name is None or name.lower() in (known.lower() for known in request.headers):
        return request
    headers: Mapping[str, str] = {**request.headers, name: str(uuid4())}
    return replace(request, headers=headers)


def _judge(policy: Policy) -> partial[Verdict]:
    return partial(judge_reply, policy)


def _reply(response: httpx2.Response, body: bytes) -> Reply:
    return Reply(
        status=response.status_code,
        headers={name.lower(): value for name, value in response.headers.items()},
        body=body,
    )
