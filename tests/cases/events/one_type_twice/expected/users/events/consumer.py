"""What receives the events of "Messages of one type", and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport
from ...runtime.events.inbox import Inbox
from ...runtime.events.replying import serve
from . import events
from .models import User


class UsersHandlers(Protocol):
    """Handles the events of "Messages of one type"."""

    def on_user(
        self, event: User | str, context: MessageContext
    ) -> MaybeAwaitable[User]:
        """Receive from users."""
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
    serve(
        transport,
        events.ON_USER,
        events.ON_USER_REPLY,
        group,
        handlers.on_user,
        inbox=inbox,
        **options,
    )
