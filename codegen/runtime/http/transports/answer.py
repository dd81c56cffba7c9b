"""An answer as httpcore2 gives it, on its way to be a reply."""

from __future__ import annotations

import httpcore2

from ...errors import TransportError
from ..body import Body
from ..reply import Reply, joined_headers
from .async_sockets import AsyncStream
from .sockets import Stream


class Answer:
    """The head of an answer, and as much of its body as has come.

    Attributes:
        status: Its status.
        headers: Its headers, by lower-case name.
        has_body: Whether the body may be read. What comes in spite of a status that has
            none (RFC 9110, 15.3.5) must stay unread, so that the connection is closed:
            on an open one it would be taken for the next answer.
    """

    __slots__ = ("_body", "has_body", "headers", "status")

    def __init__(self, response: httpcore2.Response, max_body: int) -> None:
        """Begin to read *response*, of which *max_body* bytes are accepted.

        Raises:
            TransportError: It came before the request had left, so that it is none to
                this request; or its body cannot be decoded.
        """
        stream = response.extensions.get("network_stream")
        if isinstance(stream, (Stream, AsyncStream)) and stream.unanswered:
            raise TransportError("an answer came that nobody asked for", sent=True)
        self.status = response.status
        self.headers = joined_headers(response.headers)
        self.has_body = response.status != 204 or not (
            "transfer-encoding" in self.headers
            or self.headers.get("content-length", "0") != "0"
        )
        self._body = Body(max_body, self.headers.get("content-encoding", ""))

    def add(self, chunk: bytes) -> None:
        """Take the next bytes of the body."""
        self._body.add(chunk)

    def whole(self) -> Reply:
        """Return the reply, of which all has come."""
        return Reply(status=self.status, headers=self.headers, body=self._body.whole())
