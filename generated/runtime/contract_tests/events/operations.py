"""What a contract says of its operations beside their constants, for tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...events.event import Event, Payload
from ...events.replies import Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class _Operation:
    """What operations of both directions have.

    Attributes:
        event: The operation.
        pointer: Where it stands in its document: a JSON pointer (RFC 6901).
        parameters: Values of the parameters of its address, by wire name: those that the
            contract allows, or one that will do.
        open: Parameters that may have any value.
        headers: Messages that need headers, by name.
        reply: How it is answered, None if it is not.
    """

    event: Event[Any]
    pointer: str
    parameters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    open: frozenset[str] = frozenset()
    headers: frozenset[str] = frozenset()
    reply: Reply[Any] | None = None

    @property
    def name(self) -> str:
        """What the contract calls it."""
        return self.event.name

    def at(self, payload: Payload[Any] | None = None, part: str = "") -> str:
        """Return where a message stands, or a *part* of it; the operation for None."""
        if payload is None or not self.pointer.startswith("/operations/"):
            return self.pointer
        name = payload.name.replace("~", "~0").replace("/", "~1")
        return f"{self.pointer}/channel/messages/{name}{part}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Received(_Operation):
    """An operation that receives.

    Attributes:
        method: What the handlers call it.
    """

    method: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent(_Operation):
    """An operation that sends."""
