"""Making the call of a stream: through the layers, up to the head of the answer."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from ...aside import Aside
from ...attempt import Attempt
from ...awaiting import settled
from ...engine import run, run_async
from ...errors import ContractViolation
from ...layers import Layers
from ..operation import Operation
from ..reply import Reply, declared_contents, fitting, read_reply
from ..request import Request, accept_of
from ..streams.items import StreamContent
from ..transports.protocol import AsyncStreamedReply, StreamedReply
from .response import Arguments, Recorder
from .sending import Prepared
from .streamed_call import StreamedCall
from .tolerance import read_tolerantly

if TYPE_CHECKING:
    from .async_client import AsyncHttpClient
    from .client import HttpClient


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head(Reply):
    """An answer whose body is still to come, as the layers see it."""

    opened: Any


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which answers of an operation are left open.

    Attributes:
        operation: The operation.
        raw: Whether all good ones are, and not just those of many items.
        tolerant: Whether members of enumerations and unions may be unknown.
    """

    operation: Operation[Any]
    raw: bool
    tolerant: bool = False

    def content(
        self, opened: StreamedReply | AsyncStreamedReply
    ) -> StreamContent[Any] | None:
        """Return how the items of an answer are read, None if it has none."""
        contents = declared_contents(self.operation, opened.status)
        streams = tuple(one for one in contents if isinstance(one, StreamContent))
        found = (
            fitting(streams, opened.headers.get("content-type")) if streams else None
        )
        return found if isinstance(found, StreamContent) else None

    def leaves_open(self, opened: StreamedReply | AsyncStreamedReply) -> bool:
        """Whether an answer is one of them."""
        if self.raw:
            return bool(declared_contents(self.operation, opened.status))
        return self.content(opened) is not None

    def read(self, reply: Reply) -> Any:
        """Return what is left open; raise what any other answer stands for."""
        if isinstance(reply, _Head):
            return reply.opened
        (read_tolerantly if self.tolerant else read_reply)(self.operation, reply)
        name = self.operation.name
        raise ContractViolation(
            f"{name}: status {reply.status} is no stream",
            operation=name,
            raw=reply.body,
        )


class _Opening:
    """A transport that leaves answers open, and what it left open last."""

    def __init__(self, transport: Any, wanted: Wanted) -> None:
        self._open: Callable[..., Any] = opener(transport)
        self._wanted = wanted
        self._opened: Any = None

    def send(self, request: Request, url: str, **limits: float | None) -> Reply:
        opened = self._open(request, url, **limits)
        try:
            if not self._wanted.leaves_open(opened):
                reply: Reply = opened.read()
                opened.close()
                return reply
        except BaseException:
            opened.close()
            raise
        return self._left_open(opened)

    def discard(self) -> None:
        if self._opened is not None:
            self._opened.close()

    def _left_open(self, opened: Any) -> _Head:
        self._opened = opened
        return _Head(
            status=opened.status, headers=opened.headers, body=b"", opened=opened
        )


class _AsyncOpening(_Opening):
    """The same, for tasks."""

    async def send(  # type: ignore[override]
        self, request: Request, url: str, **limits: float | None
    ) -> Reply:
        opened = await self._open(request, url, **limits)
        try:
            if not self._wanted.leaves_open(opened):
                reply: Reply = await opened.read()
                await opened.aclose()
                return reply
        except BaseException:
            await opened.aclose()
            raise
        return self._left_open(opened)

    async def adiscard(self) -> None:
        if self._opened is not None:
            await self._opened.aclose()


def begin(
    client: HttpClient, operation: Operation[Any], given: Arguments, *, raw: bool
) -> StreamedCall[StreamedReply]:
    """Make a call of *client*, and return its answer with the body still to come."""
    wanted = Wanted(operation, raw, client._tolerant)
    opening = _Opening(client._transport, wanted)
    view = _through(client, opening)
    try:
        call = _streamed(settled(view._prepared(operation, given)), wanted)

        def send(attempt: Attempt) -> Reply:
            reply: Reply = settled(view._attempt(call, attempt))
            return reply

        opened: StreamedReply = run(call.layers, send)
    except BaseException as error:
        opening.discard()
        if isinstance(error, Aside):
            raise error.error from error.error.__cause__
        raise
    return _streamed_call(call, opened, wanted)


async def begin_async(
    client: AsyncHttpClient, operation: Operation[Any], given: Arguments, *, raw: bool
) -> StreamedCall[AsyncStreamedReply]:
    """Make a call as `begin` does, in a task."""
    wanted = Wanted(operation, raw, client._tolerant)
    opening = _AsyncOpening(client._transport, wanted)
    view = _through(client, opening)
    try:
        call = _streamed(await view._prepared(operation, given), wanted)
        opened: AsyncStreamedReply = await run_async(
            call.layers, partial(view._attempt, call)
        )
    except BaseException as error:
        await opening.adiscard()
        if isinstance(error, Aside):
            raise error.error from error.error.__cause__
        raise
    return _streamed_call(call, opened, wanted)


def opener(transport: Any) -> Callable[..., Any]:
    """Return the method of *transport* that leaves answers open.

    Raises:
        TypeError: It has none.
    """
    method: Callable[..., Any] | None = getattr(transport, "open", None)
    if method is None:
        raise TypeError(
            f"{type(transport).__name__} brings answers only as a whole: to stream, a"
            " transport needs the method `open` (StreamingTransport)"
        )
    return method


class Captured(Exception):
    """The call that a method was about to make."""

    def __init__(self, operation: Operation[Any], arguments: Arguments) -> None:
        super().__init__(operation.name)
        self.operation = operation
        self.arguments = arguments


class Capture(Recorder):
    """Watches a method, and has it make no call."""

    def begun(self, operation: Operation[Any], arguments: Arguments) -> Arguments:
        """Raises Captured, always."""
        raise Captured(operation, arguments)


def no_call(method: Callable[..., Any]) -> TypeError:
    """Return the error of a method that made no call."""
    return TypeError(f"{method.__name__}() made no call that has one response")


def _through(client: Any, opening: _Opening) -> Any:
    """Return a view of *client* that sends through *opening*, watched by nobody.

    Raises:
        RuntimeError: It was closed.
    """
    if client._life.closed:
        raise client._closed()
    view = copy(client)
    view._is_view = True
    view._recorder = None
    view._transport = opening
    return view


def _streamed(call: Prepared, wanted: Wanted) -> Prepared:
    """Return *call* with layers for what cannot be had twice.

    A hedge that lost would leave its answer open; nothing is kept to be served again,
    and nothing serves in place of it.
    """
    layers: Layers[Reply, Any] = call.layers
    call.layers = replace(
        layers,
        policy=replace(layers.policy, hedge=None),
        exchange=replace(layers.exchange, read=wanted.read),
        substitute=None,
        answers=None,
        recovers=False,
    )
    call.key = None
    if not wanted.raw:
        call.request = _asking_for_items(call.request, wanted.operation)
    return call


def _asking_for_items(request: Request, operation: Operation[Any]) -> Request:
    """Return *request* as one that takes no other good answer than many items."""
    if request.headers.get("Accept") != accept_of(operation):
        return request  # somebody said so
    accept = accept_of(operation, streams=True)
    return replace(request, headers={**request.headers, "Accept": accept})


def _streamed_call(call: Prepared, opened: Any, wanted: Wanted) -> StreamedCall[Any]:
    return StreamedCall(
        operation=wanted.operation.name,
        reply=opened,
        content=None if wanted.raw else wanted.content(opened),
        idle=call.layers.policy.timeout.attempt,
        tolerant=wanted.tolerant,
    )
