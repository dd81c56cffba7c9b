"""A server that is a script: it notes what it is sent, and answers what it is told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from ...errors import TransportError
from ...http.reply import Reply
from ...http.request import Request
from ...http.values.headers import Headers
from .virtual import VirtualTime

ADDRESS = "https://service.test/base"
"""Where the service is said to be, below a path of its own."""
NEVER = 1e7
"""Seconds after which who does not answer at all would."""


class Silence:
    """Is no answer: the call stays open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """A connection that ends without an answer.

    Attributes:
        sent: Whether the request may have arrived.
    """

    sent: bool


Step = Reply | Silence | Lost
"""What becomes of one attempt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A request as it went out.

    Attributes:
        method: Its method.
        url: Its absolute URL, as it is on the wire.
        headers: Its header fields.
        body: All bytes of its body, None if it has none.
        at: When, in virtual seconds.
    """

    method: str
    url: str
    headers: Headers
    body: bytes | None
    at: float

    @property
    def path(self) -> str:
        """The path, still escaped."""
        return urlsplit(self.url).path

    @property
    def query(self) -> str:
        """The query, still escaped."""
        return urlsplit(self.url).query


class Scripted:
    """Plays a service; the last step of its script is repeated for ever.

    It is a transport for tasks, and has one for threads (`blocking`).

    Attributes:
        sent: What came, in order.
    """

    def __init__(self, steps: Sequence[Step], time: VirtualTime) -> None:
        """Answer with *steps*, one an attempt."""
        self.sent: list[Sent] = []
        self.time = time
        self._steps = list(steps)

    @property
    def blocking(self) -> Blocking:
        """The same service, for threads."""
        return Blocking(self)

    async def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        """Take *request*, and do what is next."""
        body = request.body
        if body is not None and not isinstance(body, bytes):
            body = b"".join([piece async for piece in body])
        step = self.next(request, url, body)
        if isinstance(step, Silence):
            await asyncio.sleep(NEVER)
        return self.answer(step)

    async def open(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Opened:
        """Take *request*; what is next can be read piece by piece."""
        return Opened(await self.send(request, url, limit=limit, connect=connect))

    async def aclose(self) -> None:
        """Do nothing: there is no connection."""

    def next(self, request: Request, url: str, body: bytes | None) -> Step:
        """Note a request, and return what becomes of it."""
        self.sent.append(
            Sent(
                method=request.method,
                url=url,
                headers=Headers(request.headers),
                body=body,
                at=self.time.now,
            )
        )
        step = self._steps[0]
        if len(self._steps) > 1:
            del self._steps[0]
        return step

    @staticmethod
    def answer(step: Step) -> Reply:
        """Return the answer that *step* is.

        Raises:
            TransportError: It is none.
        """
        if isinstance(step, Reply):
            return step
        sent = step.sent if isinstance(step, Lost) else True
        raise TransportError("the connection was lost", sent=sent)


class Blocking:
    """A scripted service for threads."""

    def __init__(self, script: Scripted) -> None:
        """Play *script*."""
        self._script = script

    def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        """Take *request*, and do what is next within *limit*."""
        body = request.body
        if body is not None and not isinstance(body, bytes):
            body = b"".join(body)
        step = self._script.next(request, url, body)
        if isinstance(step, Silence):
            self._script.time.advance(NEVER if limit is None else limit)
            raise TimeoutError
        return self._script.answer(step)

    def open(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> BlockingOpened:
        """Take *request*; what is next can be read piece by piece."""
        return BlockingOpened(self.send(request, url, limit=limit, connect=connect))

    def close(self) -> None:
        """Do nothing: there is no connection."""


class _Opened:
    def __init__(self, reply: Reply) -> None:
        self.status: int = reply.status
        self.headers: Mapping[str, str] = reply.headers
        self.max_body = 2**20
        self._reply = reply


class Opened(_Opened):
    """An answer of a scripted service, of which only the head was read."""

    async def read(self) -> Reply:
        """Return all of it."""
        return self._reply

    async def chunks(self) -> AsyncIterator[bytes]:
        """Yield its body."""
        if self._reply.body:
            yield self._reply.body

    async def aclose(self) -> None:
        """Do nothing."""


class BlockingOpened(_Opened):
    """The same for threads."""

    def read(self) -> Reply:
        """Return all of it."""
        return self._reply

    def chunks(self, idle: float | None) -> Iterator[bytes]:
        """Yield its body."""
        if self._reply.body:
            yield self._reply.body

    def close(self) -> None:
        """Do nothing."""


def reply(status: int, body: bytes = b"", **headers: Any) -> Reply:
    """Return an answer; underscores in the names of *headers* are dashes."""
    fields = {name.replace("_", "-"): str(value) for name, value in headers.items()}
    return Reply(status=status, headers=Headers(fields), body=body)
