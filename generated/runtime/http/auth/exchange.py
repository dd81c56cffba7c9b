"""Sending to an authorization server, within the time that a call has left."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from ...errors import TransportError
from ..reply import Reply
from ..request import Request
from ..transports.protocol import AsyncTransport, Transport
from .endpoint import MAX_ANSWER, unreachable
from .limit import Limit
from .secret import ConcealedBytes


def send(
    request: Request, url: str, transport: Transport | None, limit: Limit
) -> Reply:
    """Send *request* with *transport*, None for one of its own that is closed after it.

    Tokens are asked for so rarely that a connection kept open would only go stale.

    Raises:
        DeadlineExceeded: The time of the call is over.
        TransportError: No answer came, which says nothing about the peer of the call.
    """
    if transport is not None:
        return _send(request, url, transport, limit)
    from ..transports.pooled import PooledTransport  # servers have no use for it

    own = PooledTransport(max_body=MAX_ANSWER)
    try:
        return _send(request, url, own, limit)
    finally:
        own.close()


def _send(request: Request, url: str, transport: Transport, limit: Limit) -> Reply:
    try:
        reply = transport.send(request, url, limit=limit.left(), connect=None)
        return _concealed(reply)
    except TimeoutError:
        raise limit.late() from None
    except TransportError as error:
        raise unreachable(error, url) from error


async def send_async(
    request: Request, url: str, transport: AsyncTransport | None, limit: Limit
) -> Reply:
    """Send *request* as `send` does."""
    if transport is not None:
        return await _send_async(request, url, transport, limit)
    from ..transports.async_pooled import AsyncPooledTransport

    own = AsyncPooledTransport(max_body=MAX_ANSWER)
    try:
        return await _send_async(request, url, own, limit)
    finally:
        await own.aclose()


async def _send_async(
    request: Request, url: str, transport: AsyncTransport, limit: Limit
) -> Reply:
    try:
        left = limit.left()
        async with asyncio.timeout(left):
            reply = await transport.send(request, url, limit=left, connect=None)
        return _concealed(reply)
    except TimeoutError:
        raise limit.late() from None
    except TransportError as error:
        raise unreachable(error, url) from error


def _concealed(reply: Reply) -> Reply:
    """Return *reply*, which may have a token, as one whose `repr` does not show it."""
    return replace(reply, body=ConcealedBytes(reply.body))
