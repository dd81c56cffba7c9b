"""One request as an ASGI application receives it, and the answer that it sends."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, MutableMapping
from typing import Any, TypeAlias

from ... import payload
from ...errors import TransportError
from ...payload import Payload
from ..body import Body
from ..reply import Reply, joined_headers
from ..request import Request
from ..values.headers import Headers

Message: TypeAlias = MutableMapping[str, Any]


class Visit:
    """One request as the application receives it, and the answer that it sends."""

    def __init__(self, request: Request, max_body: int) -> None:
        self._request = request
        self._max_body = max_body
        self._unsent = _pieces(request.body)
        self._ended = False
        self._over = asyncio.Event()
        self._status = 0
        self._headers = Headers()
        self._body = Body(max_body)

    async def receive(self) -> Message:
        """Give the request; who asks again waits until the answer is out."""
        async for piece, more in self._unsent:
            return {"type": "http.request", "body": piece, "more_body": more}
        await self._over.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Message) -> None:
        """Take a part of the answer."""
        if message["type"] == "http.response.start":
            self._status = message["status"]
            self._headers = joined_headers(message.get("headers", ()))
            encodings = self._headers.get("content-encoding", "")
            self._body = Body(self._max_body, encodings if self._has_body else "")
        elif message["type"] == "http.response.body" and not self._ended:
            if self._has_body:
                self._body.add(message.get("body", b""))
            if not message.get("more_body", False):
                self._ended = True
                self._over.set()

    @property
    def _has_body(self) -> bool:
        return self._request.method != "HEAD" and self._status not in (204, 304)

    def head(self) -> Reply:
        """Return the answer as far as its head says it."""
        return Reply(status=self._status, headers=self._headers, body=b"")

    def reply(self) -> Reply:
        """Return the answer.

        Raises:
            TransportError: The application did not finish it.
        """
        if not self._ended:
            raise TransportError("the application did not finish its answer", sent=True)
        return Reply(
            status=self._status, headers=self._headers, body=self._body.whole()
        )

    def failed(self, error: Exception) -> Reply:
        """Return what a server would answer for an application that raised *error*.

        Raises:
            TransportError: Its answer had begun.
        """
        if self._ended:
            return self.reply()
        if self._status:
            raise TransportError(
                f"the application failed in the middle of its answer: {error!r}",
                sent=True,
            ) from error
        return Reply(
            status=500,
            headers={"content-type": "text/plain; charset=utf-8"},
            body=b"Internal Server Error",
        )


async def _pieces(body: payload.Body | None) -> AsyncIterator[tuple[bytes, bool]]:
    """Yield the pieces of a body, and whether others follow."""
    if isinstance(body, Payload):
        async for piece in body:
            yield piece, True
        yield b"", False
    else:
        yield body or b"", False
