"""What a call was answered, beside its value: `client.with_response(...)`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from ...layers import Layers
from ..operation import Operation
from ..reply import Reply
from ..request import Values
from ..values.headers import Headers
from ..values.response_headers import read_headers

M = TypeVar("M")
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Response(Generic[T]):
    """The value of a call, and the answer that it was read from.

    Attributes:
        value: What the method returned.
        status: Status of the answer.
        headers: Its headers, by name in any case; `getlist` has each Set-Cookie.
        raw: Its body.
    """

    value: T
    status: int
    headers: Headers
    raw: bytes

    def headers_as(self, kind: type[M]) -> M:
        """Return the headers as the model that the contract declares for them.

        Raises:
            ContractViolation: They break the contract.
        """
        return read_headers(kind, self.headers)


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of one call, by place and wire name."""

    path: Values | None
    query: Values | None
    querystring: Values | None
    header: Values | None
    cookie: Values | None
    body: object

    def given(self) -> dict[str, Any]:
        """Return them as `build_request` takes them."""
        return {name: getattr(self, name) for name in self.__slots__}


class Recorder:
    """Watches the calls of one view of a client.

    Attributes:
        asked: URL of the last call, None before there was one.
        reply: What it was answered.
    """

    def __init__(self) -> None:
        self.asked: str | None = None
        self.reply: Reply | None = None

    def begun(self, operation: Operation[Any], arguments: Arguments) -> Arguments:
        """Return the arguments with which *operation* is called."""
        self.reply = None
        return arguments

    def link(self) -> str | None:
        """Return the URL that is called in place of the operation's own."""
        return None

    def recorded(self, layers: Layers[Reply, Any]) -> Layers[Reply, Any]:
        """Return *layers* that show each answer to this recorder.

        A function that serves in place of an answer has none to show, and is not asked.
        """
        read = layers.exchange.read

        def shown(reply: Reply) -> Any:
            self.reply = reply
            return reply if read is None else read(reply)

        return replace(
            layers,
            exchange=replace(layers.exchange, read=shown),
            substitute=None,
            recovers=layers.answers is not None,
        )

    def response(self, value: T, method: str) -> Response[T]:
        """Return *value*, which *method* returned, with the answer behind it.

        Raises:
            TypeError: There is none.
        """
        reply = self.reply
        if reply is None:
            raise TypeError(f"{method}() made no call that has one response")
        return Response(
            value=value,
            status=reply.status,
            headers=Headers(reply.headers),
            raw=reply.body,
        )
