"""An answer of an app in this process, held back until it shows to be one."""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from requests.exceptions import ChunkedEncodingError

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

_ENDS = (KeyboardInterrupt, asyncio.CancelledError, GeneratorExit)
"""What ends a request from outside, and is nothing that its handler raised."""


async def answered(
    app: App, scope: Scope, receive: Receive, send: Send
) -> BaseException | None:
    """Call *app*; what it raises is a 500, as servers have it, whose text says what it was.

    An answer is passed on once it is whole: of one that breaks off, a caller would see
    the status of a success, and servers a connection that is cut. Events are passed on as
    they come, since they need have no end. Returned is what it raised, for frameworks
    answer by themselves, with a text that does not say, and raise it all the same.
    """
    held = _Held(send)
    why, raised = "it ended without an answer", None
    try:
        await app(scope, receive, held)
    except _ENDS:
        raise
    except BaseException as error:  # sys.exit, too, ends a process elsewhere
        why, raised = "".join(traceback.format_exception_only(error)), error
    if held.ended:
        return raised
    if held.passes:
        raise ChunkedEncodingError(f"The events broke off: {why}")
    if held.status is not None:
        why = f"The answer, a {held.status}, broke off before its end: {why}"
    headers = [(b"content-type", b"text/plain; charset=utf-8")]
    await send({"type": "http.response.start", "status": 500, "headers": headers})
    await send({"type": "http.response.body", "body": why.encode()})
    return raised


class _Held:
    """What an app says, held back until it is a whole answer, or shows to be events.

    Attributes:
        status: That of the answer, once it has begun.
        passes: Whether what is said is passed on.
        ended: Whether all is said.
    """

    def __init__(self, send: Send) -> None:
        self.status: int | None = None
        self.passes = self.ended = False
        self._send, self._said = send, list[Message]()

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = message.get("headers", ())
            self.passes = any(_is_of_events(name, value) for name, value in headers)
        is_body = message["type"] == "http.response.body"
        self.ended = self.ended or (is_body and not message.get("more_body"))
        self.passes = self.passes or self.ended
        self._said.append(message)
        if self.passes:
            said, self._said = self._said, []
            for one in said:
                await self._send(one)


def _is_of_events(name: bytes, value: bytes) -> bool:
    return name.lower() == b"content-type" and value.startswith(b"text/event-stream")
