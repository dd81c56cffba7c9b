"""The channel through which a client calls, and what is known of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from .method import Method, StreamStream, StreamUnary, UnaryStream, UnaryUnary
from .responses import reader
from .unsent import state_of

_KINDS: dict[type, str] = {
    UnaryUnary: "unary_unary",
    UnaryStream: "unary_stream",
    StreamUnary: "stream_unary",
    StreamStream: "stream_stream",
}
"""What channels call the kinds of methods."""


class Link:
    """A channel of a client; threads may share it, and views do.

    Attributes:
        channel: Of `grpc` or `grpc.aio`.
        state: Gives its state, None if that cannot be asked.
        starts: What starts calls of a method, by its path; `start` fills it.
    """

    def __init__(self, channel: Any) -> None:
        self.channel = channel
        self.state = state_of(channel)
        self.starts: dict[str, Any] = {}

    def start(self, method: Method[Any, Any]) -> Any:
        """Return what starts calls of *method*, which gRPC calls a multi-callable.

        Callers look into `starts` first.
        """
        make = getattr(self.channel, _KINDS[type(method)])
        write, read = method.request.SerializeToString, reader(method.response)
        return self.starts.setdefault(method.path, make(method.path, write, read))


class LinkOfLoop:
    """Gives the link of the running event loop: channels of tasks belong to one.

    So a client may be made before there is a loop, and be used in one after the other.

    Attributes:
        link: That of the loop in which it was last asked for; None before.
    """

    def __init__(self, owner: str, open_channel: Callable[[], Any]) -> None:
        self._owner = owner
        self._open = open_channel
        self._loop: asyncio.AbstractEventLoop | None = None
        self.link: Link | None = None

    def __call__(self) -> Link:
        loop, link = asyncio.get_running_loop(), self.link
        if link is None or loop is not self._loop:
            if self._loop is not None and not self._loop.is_closed():
                raise RuntimeError(
                    f"{self._owner} is in use in another event loop, which goes on: each"
                    " of them takes a client of its own"
                )
            self._loop, self.link = loop, (link := Link(self._open()))
        return link
