"""Requests and their replies: what is said of them, and the seam to a broker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from pydantic import BaseModel

from ..errors import TransportError
from .event import Event
from .message import Message, Receipt
from .transport import Transport

M = TypeVar("M")
H = TypeVar("H", bound=BaseModel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(Generic[M]):
    """How the messages of an operation are answered (AsyncAPI 3, "Operation Reply").

    Attributes:
        event: The replies. Its address is empty where each request says its own; else it
            is the same for all requests that say none.
        header: Header of a request that names the address of its reply, None if none does.
        field: Field of its payload, dotted, that does; None if none does.
    """

    event: Event[M]
    header: str | None = None
    field: str | None = None

    @property
    def fixed(self) -> bool:
        """Whether all replies go to one address, whatever a request says."""
        return bool(self.event.address) and self.header is None and self.field is None


@dataclass(frozen=True, slots=True)
class WithHeaders(Generic[M, H]):
    """What a handler returns whose reply has headers of its own.

    Attributes:
        value: The reply.
        headers: Those that the contract describes.
    """

    value: M
    headers: H


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """Who waits for the replies to one operation.

    Attributes:
        event: The requests.
        reply: How they are answered.
        service: Who asks: places where replies arrive may be named after it.
        take: Is given every message that arrives there.
        lose: Is told that replies to what was sent before cannot arrive any more.
    """

    event: Event[Any]
    reply: Reply[Any]
    service: str
    take: Callable[[Message], None]
    lose: Callable[[TransportError], None]


class ReplyPlace(Protocol):
    """Where replies arrive, and how requests are sent that are answered there."""

    @property
    def address(self) -> str:
        """What a request says of where its reply is to go."""
        ...

    async def send(self, event: Event[Any], message: Message) -> Receipt:
        """Send a request, after what its reply needs is there.

        Raises:
            TransportError: It was not taken over, or nobody knows, or no reply can arrive.
        """
        ...

    async def close(self) -> None:
        """Listen no more."""
        ...


class RequestTransport(Transport, Protocol):
    """A transport that can carry requests, too."""

    def listen(self, listener: Listener) -> ReplyPlace:
        """Return where *listener* takes replies; it is made with the first request.

        The transport need not be started. What arrives is handed over once, and not kept:
        who asked knows what to do when no reply comes.

        Raises:
            ValueError: The broker allows no such place.
            RuntimeError: The transport was closed.
        """
        ...


def with_field(value: Any, path: str, text: str) -> Any:
    """Return *value* with *text* in the field at a dotted *path*.

    Where something on the way there is absent, *value* stays as it is.
    """
    if hasattr(value, "DESCRIPTOR"):
        return _with_proto_field(value, path.split("."), text)
    name, _, rest = path.partition(".")
    if not isinstance(value, BaseModel):
        return value
    inner = with_field(getattr(value, name, None), rest, text) if rest else text
    return value.model_copy(update={name: inner})


def _with_proto_field(value: Any, path: Sequence[str], text: str) -> Any:
    """The same of a message of Protobuf, which has its own way to be copied."""
    copy = inner = type(value)()
    copy.CopyFrom(value)
    *way, last = path
    for name in way:
        if not inner.HasField(name):
            return value
        inner = getattr(inner, name)
    setattr(inner, last, text)
    return copy


def after_close(event: Event[Any]) -> TransportError:
    """Return what a request of *event* is told that comes after the end of its client."""
    return TransportError(
        f"{event.name}: the client was closed",
        sent=False,
        permanent=True,
        ours=True,
        operation=event.name,
    )
