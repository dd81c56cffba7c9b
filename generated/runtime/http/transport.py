"""What carries one request to its service and brings the answer back.

A client uses the transport that it is given; another library is another transport.
"""

from __future__ import annotations

from typing import Protocol

from .reply import Reply
from .request import Request


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
