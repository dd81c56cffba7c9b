"""A user's own client of httpx2 as a transport, with whatever they set up on it."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import aclosing

import httpx2

from .body import MAX_BODY, Body
from .failures import transport_error
from .reply import Reply, joined_headers
from .request import Request


class ClientTransport:
    """Sends with a sync client.

    What belongs to the sockets is the client's: an attempt that is over is noticed when
    the next bytes come, or when none come for as long as the attempt may take. The own
    transport (`PooledTransport`) keeps its limit more exactly.
    """

    def __init__(
        self,
        http: httpx2.Client,
        *,
        max_body: int = MAX_BODY,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Send with *http*, and accept *max_body* bytes of an answer.

        *now* are the seconds in which limits are measured.
        """
        self._http = http
        self._max_body = max_body
        self._now = now

    def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        """Send *request* to *url*; see `Transport.send`."""
        end = None if limit is None else self._now() + limit
        if limit is not None:
            connect = limit if connect is None else min(connect, limit)
        try:
            with self._http.stream(
                request.method,
                url,
                headers=request.headers,
                content=request.body,
                timeout=httpx2.Timeout(limit, connect=connect),
                follow_redirects=False,
            ) as response:
                body = Body(self._max_body)
                for chunk in response.iter_bytes():
                    body.add(chunk)
                    # Read timeouts are per chunk; a trickled body never meets one.
                    if end is not None and self._now() >= end:
                        raise TimeoutError
                return _reply(response, body)
        except (httpx2.ReadTimeout, httpx2.WriteTimeout) as error:
            raise TimeoutError from error
        except httpx2.HTTPError as error:
            raise transport_error(error) from error

    def close(self) -> None:
        """Do nothing: the client is the user's to close."""


class AsyncClientTransport:
    """Sends with an async client, which belongs to one event loop."""

    def __init__(self, http: httpx2.AsyncClient, *, max_body: int = MAX_BODY) -> None:
        """Send with *http*, and accept *max_body* bytes of an answer."""
        self._http = http
        self._max_body = max_body

    async def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        """Send *request* to *url*; see `AsyncTransport.send`."""
        try:
            async with self._http.stream(
                request.method,
                url,
                headers=request.headers,
                content=request.body,
                # The engine cuts the attempt off, so httpx2 only minds connecting.
                timeout=httpx2.Timeout(None, connect=connect, pool=connect),
                follow_redirects=False,
            ) as response:
                body = Body(self._max_body)
                async with aclosing(response.aiter_bytes()) as chunks:
                    async for chunk in chunks:
                        body.add(chunk)
                return _reply(response, body)
        except httpx2.HTTPError as error:
            raise transport_error(error) from error

    async def aclose(self) -> None:
        """Do nothing: the client is the user's to close."""


def _reply(response: httpx2.Response, body: Body) -> Reply:
    return Reply(
        status=response.status_code,
        headers=joined_headers(response.headers.raw),
        body=body.whole(),
    )
