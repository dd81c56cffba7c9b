"""Streams of responses: a JSON array, a message a line, or Server-Sent Events.

What goes wrong on the way comes as the last item: an object whose one member is `error`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from ...accepting import quality
from ..closing import closing
from ..errors import RpcError
from .answers import Writer
from .context import HttpContext
from .deadline import in_time
from .statuses import JSON, error_json, error_response, written

LINES, EVENTS = "application/x-ndjson", "text/event-stream"


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """What stands around the items of a stream."""

    media_type: str
    begin: bytes = b""
    before: bytes = b""
    before_error: bytes = b""
    between: bytes = b""
    after: bytes = b""
    end: bytes = b""


_FRAMINGS = {
    JSON: Framing(media_type=JSON, begin=b"[", between=b",\n", end=b"]"),
    LINES: Framing(media_type=LINES, after=b"\n"),
    EVENTS: Framing(
        media_type=EVENTS,
        before=b"data: ",
        before_error=b"event: error\ndata: ",
        after=b"\n\n",
    ),
}
_BARE = Framing(media_type="")


def framing_of(request: Request, writer: Writer) -> Framing:
    """Return how the caller would have a stream; of bytes there is one way."""
    if writer.raw:
        return _BARE
    accept = request.headers.get("accept", "")
    return _FRAMINGS[max(_FRAMINGS, key=partial(quality, accept))]


class Streamed(Response):
    """An answer whose items are sent as they come, all by one task.

    If the caller goes away, the service is told so by a `CancelledError`, as it is when
    a call of gRPC is cancelled.
    """

    def __init__(
        self,
        responses: Callable[[], AsyncGenerator[tuple[bytes, str], None]],
        context: HttpContext,
        framing: Framing,
    ) -> None:
        self._responses = responses
        self._context = context
        self._framing = framing
        self._begun = False
        super().__init__()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        serving = asyncio.create_task(self._serve(scope, receive, send))
        leaving = asyncio.create_task(_left(receive))
        tasks: Sequence[asyncio.Task[None]] = (serving, leaving)
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        if not serving.cancelled():
            serving.result()

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        with suppress(OSError):  # of `send`: the caller is gone
            try:
                await self._send_all(scope["method"] == "HEAD", send)
            except RpcError as error:
                if self._begun:
                    await self._send_error(error, send)
                    return
                answer = error_response(error)
                answer.headers.raw.extend(_fields(self._context))
                await answer(scope, receive, send)

    async def _send_all(self, only_head: bool, send: Send) -> None:
        framing, first = self._framing, True
        async with in_time(self._context), closing(self._responses()) as responses:
            async for item, kind in responses:
                if first:
                    await self._start(framing.media_type or kind, send)
                    if only_head:
                        break
                lead = framing.begin if first else framing.between
                first = False
                text = lead + framing.before + item + framing.after
                await _send(send, text)
        if first and not self._begun:
            await self._start(framing.media_type or JSON, send)
        tail = b"" if only_head else (framing.begin if first else b"") + framing.end
        await _send(send, tail, more=False)

    async def _start(self, media_type: str, send: Send) -> None:
        self._begun = True
        fields = [(b"content-type", media_type.encode("latin-1"))]
        if media_type == EVENTS:
            fields.append((b"cache-control", b"no-store"))
        fields += _fields(self._context)
        await send({"type": "http.response.start", "status": 200, "headers": fields})

    async def _send_error(self, error: RpcError, send: Send) -> None:
        """End a stream with what went wrong.

        Of bytes nothing can be told apart, so that they are cut off: the server closes
        the connection, and the caller sees that something is missing.
        """
        framing = self._framing
        if framing is _BARE:
            raise error
        before = framing.before_error or framing.before
        text = written(error_json(error))
        ended = framing.between + before + text + framing.after + framing.end
        await _send(send, ended, more=False)


def _fields(context: HttpContext) -> list[tuple[bytes, bytes]]:
    return [(name.encode(), value.encode("latin-1")) for name, value in context.lead()]


async def _send(send: Send, body: bytes, *, more: bool = True) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": more})


async def _left(receive: Receive) -> None:
    """Wait until the caller has gone."""
    while (await receive())["type"] != "http.disconnect":
        await asyncio.sleep(0)  # of a receiver that never waits, nobody else would run
