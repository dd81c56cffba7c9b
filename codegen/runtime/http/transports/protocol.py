"""What carries one request to its service and brings the answer back.

A client uses the transport that it is given; another library is another transport. One
that has `open` as well can bring answers piece by piece.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Protocol

from ...payload import Payload
from ..reply import Reply
from ..request import Request


def framed(request: Request) -> Mapping[str, str]:
    """Return the headers of *request*, and how long its body is if that is known."""
    body = request.body
    if not isinstance(body, Payload) or body.length is None:
        return request.headers
    return {**request.headers, "Content-Length": str(body.length)}


class Transport(Protocol):
    """Sends from threads, of which several may send at once.

    It sends a request once: it repeats nothing, follows no redirect, and keeps no
    cookie, for whether a call is repeated is decided above it.
    """

    def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        """Send *request* to the absolute *url* and return the answer, read to its end.

        Args:
            request: What is sent; its target is part of *url*.
            url: Where to.
            limit: Seconds that it may take from connecting to the last byte, None
                for any. No thread can be cut off, so the transport keeps it.
            connect: Seconds of them that may pass before a connection stands.

        Raises:
            TimeoutError: *limit* is over, and the request may have left.
            TransportError: No answer came back.
        """
        ...

    def close(self) -> None:
        """Close the connections."""
        ...


class AsyncTransport(Protocol):
    """Sends from tasks, of whatever event loop; else as `Transport`."""

    async def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        """Send *request* as `Transport.send` does.

        The task is cancelled when *limit* is over, so that it may be ignored; what was
        cancelled leaves no connection behind that another request could get.
        """
        ...

    async def aclose(self) -> None:
        """Close the connections that the running event loop opened."""
        ...


class StreamedReply(Protocol):
    """An answer of which the head has come; who has it closes it.

    Attributes:
        status: Its status.
        headers: Its headers, by lower-case name.
        max_body: Bytes that are held of it at once.
    """

    status: int
    headers: Mapping[str, str]
    max_body: int

    def read(self) -> Reply:
        """Return the answer, read to its end within the limit of the attempt.

        Raises:
            TimeoutError: The limit is over.
            TransportError: The rest did not come, or is too long.
        """
        ...

    def chunks(self, idle: float | None) -> Iterator[bytes]:
        """Yield the body as it comes, decoded.

        Args:
            idle: Seconds in which something must come, None for any.

        Raises:
            TimeoutError: Nothing came for so long.
            TransportError: The rest did not come.
        """
        ...

    def close(self) -> None:
        """Want no more of it; a connection on which more would come is closed."""
        ...


class StreamingTransport(Transport, Protocol):
    """A transport that brings answers piece by piece."""

    def open(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> StreamedReply:
        """Send *request* as `send` does, and return the answer once its head is there.

        *limit* is for the head, and for an answer that is read by `StreamedReply.read`.
        """
        ...


class AsyncStreamedReply(Protocol):
    """An answer of which the head has come, for a task; else as `StreamedReply`."""

    status: int
    headers: Mapping[str, str]
    max_body: int

    async def read(self) -> Reply:
        """Return the answer, read to its end; the task is cancelled at its limit."""
        ...

    def chunks(self) -> AsyncIterator[bytes]:
        """Yield the body as it comes, decoded; the task is cancelled when it idles.

        Raises:
            TransportError: The rest did not come.
        """
        ...

    async def aclose(self) -> None:
        """Want no more of it; a connection on which more would come is closed."""
        ...


class AsyncStreamingTransport(AsyncTransport, Protocol):
    """A transport for tasks that brings answers piece by piece."""

    async def open(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> AsyncStreamedReply:
        """Send *request* as `StreamingTransport.open` does."""
        ...
