"""The deadline of a call over HTTP: when it is over, so is the call."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import grpc

from ..errors import RpcError
from .context import HttpContext


@asynccontextmanager
async def in_time(context: HttpContext) -> AsyncIterator[None]:
    """Go on for as long as the caller waits, as servers of gRPC do.

    Raises:
        RpcError: DEADLINE_EXCEEDED, it waits no longer; what stands inside is cancelled.
    """
    refuse_late(context)
    try:
        async with asyncio.timeout(context.time_remaining()):
            yield
    except TimeoutError:
        raise _late() from None


def refuse_late(context: HttpContext) -> None:
    """Refuse to go on for a caller that waits no longer.

    Raises:
        RpcError: DEADLINE_EXCEEDED.
    """
    left = context.time_remaining()
    if left is not None and left <= 0:
        raise _late()


def _late() -> RpcError:
    return RpcError(grpc.StatusCode.DEADLINE_EXCEEDED, "the caller's deadline is over")
