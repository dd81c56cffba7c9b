"""What receives the events of Users, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ..._proto.users import moved_pb2
from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import Closed, Joined, Left, Opened


class UsersHandlers(Protocol):
    """Handles the events of Users."""

    def hear(
        self,
        event: Joined | Left | moved_pb2.Moved | moved_pb2.Moved.To,
        context: MessageContext,
    ) -> MaybeAwaitable[None]:
        """Receive from users."""
        ...

    def tell_apart(
        self, event: Opened | Closed, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from alike."""
        ...


def register(
    transport: Transport,
    handlers: UsersHandlers,
    *,
    group: str = "users",
    inbox: Inbox | None = None,
    **options: Unpack[ConsumeOptions],
) -> None:
    """Give every event of the contract to *handlers*, as a member of *group*.

    With an *inbox* none is handled twice; see `ConsumeOptions` for the rest. To take
    some operations alone, or each with options of its own, `bind` them one by one
    (`serve` those that are answered).
    """
    bind(transport, events.HEAR, group, handlers.hear, inbox=inbox, **options)
    bind(
        transport, events.TELL_APART, group, handlers.tell_apart, inbox=inbox, **options
    )
