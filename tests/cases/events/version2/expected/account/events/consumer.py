"""What receives the events of Account, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import Left, UserSignedUp, UserSignedUpHeaders


class AccountHandlers(Protocol):
    """Handles the events of Account."""

    def on_user_signed_up(
        self, event: UserSignedUp, context: MessageContext[UserSignedUpHeaders]
    ) -> MaybeAwaitable[None]:
        """What others publish, this application receives."""
        ...

    def receive_user_left(
        self, event: Left, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from user/left."""
        ...


def register(
    transport: Transport,
    handlers: AccountHandlers,
    *,
    group: str = "account",
    inbox: Inbox | None = None,
    **options: Unpack[ConsumeOptions],
) -> None:
    """Give every event of the contract to *handlers*, as a member of *group*.

    With an *inbox* none is handled twice; see `ConsumeOptions` for the rest. To take
    some operations alone, or each with options of its own, `bind` them one by one
    (`serve` those that are answered).
    """
    bind(
        transport,
        events.ON_USER_SIGNED_UP,
        group,
        handlers.on_user_signed_up,
        inbox=inbox,
        **options,
    )
    bind(
        transport,
        events.RECEIVE_USER_LEFT,
        group,
        handlers.receive_user_left,
        inbox=inbox,
        **options,
    )
