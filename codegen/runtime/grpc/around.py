"""What users put around the methods of a service, one way for all four kinds.

To let in only who says a name:

    @asynccontextmanager
    async def signed_in(incoming: Incoming) -> AsyncIterator[None]:
        if first(incoming.context.metadata, "authorization") is None:
            raise RpcError(grpc.StatusCode.UNAUTHENTICATED, "who are you?")
        yield

    add_to_server(service, server, around=[signed_in])
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, TypeAlias, TypeVar

from google.protobuf.message import Message

from ..awaiting import awaited
from .context import Context
from .method import Method

M = TypeVar("M", bound=Message)

Look: TypeAlias = Callable[[Any], Any]
"""Is given a message that passes, and may return another in its place, or raise; it may
be async."""


class Incoming:
    """A call that is about to be served.

    Attributes:
        method: What is called, of whatever kind.
        context: What the caller sent beside the requests.
    """

    def __init__(self, method: Method[Any, Any], context: Context) -> None:
        self.method = method
        self.context = context
        self._at_requests: list[Look] = []
        self._at_responses: list[Look] = []

    def each_request(self, look: Look) -> None:
        """Show *look* every request, be it one or a stream of them, before it is served."""
        self._at_requests.append(look)

    def each_response(self, look: Look) -> None:
        """Show *look* every response before it is sent."""
        self._at_responses.insert(0, look)  # the outermost sees it last

    async def requested(self, request: M | AsyncIterator[M]) -> M | AsyncIterator[M]:
        """Return *request*, or the stream of them, as those who look at it leave it."""
        if isinstance(request, Message):
            return await _shown(self._at_requests, request)
        return _passing(self._at_requests, request) if self._at_requests else request

    async def answered(self, response: M) -> M:
        """Return *response* as those who look at it leave it."""
        return await _shown(self._at_responses, response)


Around: TypeAlias = Callable[[Incoming], AbstractAsyncContextManager[None]]
"""Is entered before a call is served and left when it has ended, with its error if it
failed. What it raises ends the call: an `RpcError` with its status."""


async def _shown(looks: Sequence[Look], message: M) -> M:
    for look in looks:
        changed = await awaited(look(message))
        message = message if changed is None else changed
    return message


async def _passing(
    looks: Sequence[Look], messages: AsyncIterator[M]
) -> AsyncGenerator[M, None]:
    async for message in messages:
        yield await _shown(looks, message)
