"""One call through a generated client, the wire, a generated server, and back."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import httpx2
from fastapi import APIRouter, FastAPI

from ..fake import Fake
from .client import AsyncHttpClient

C = TypeVar("C", bound=AsyncHttpClient)
F = TypeVar("F", bound=Fake)
R = TypeVar("R")

ADDRESS = "http://service.test"


def round_trip(
    create_router: Callable[[F], APIRouter],
    fake: F,
    client: type[C],
    method: Callable[..., Awaitable[R]],
    /,
    **arguments: Any,
) -> R:
    """Call *method* of *client* against a server in this process (ASGI).

    Returns the answer, which is what the fake gave.

    Raises:
        AssertionError: The service got other arguments than were sent, or the
            client another answer than the service gave.
    """
    answer = asyncio.run(_call(create_router(fake), client, method, arguments))
    assert len(fake.calls) == 1, f"the service was called {len(fake.calls)} times"
    got, given = fake.calls[0].arguments, fake.calls[0].answer
    assert got == arguments, f"the service got {got!r}, not {arguments!r}"
    assert answer == given, f"the client got {answer!r}, the service gave {given!r}"
    return answer


async def _call(
    router: APIRouter,
    client: type[C],
    method: Callable[..., Awaitable[R]],
    arguments: dict[str, Any],
) -> R:
    app = FastAPI()
    app.include_router(router)
    transport = httpx2.ASGITransport(app=app)
    async with (
        httpx2.AsyncClient(transport=transport, base_url=ADDRESS) as http,
        client(http=http) as caller,
    ):
        return await method(caller, **arguments)
