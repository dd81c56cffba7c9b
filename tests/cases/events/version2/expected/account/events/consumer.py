"""What receives the events of Account, and how it is bound."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.events import MessageContext, Transport, bind
from . import events
from .models import UserSignedUp


class AccountHandlers(Protocol):
    """Handles the events of Account."""

    def on_user_signed_up(
        self, event: UserSignedUp, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """What others publish, this application receives."""
        ...

    def receive_user_left(
        self, event: bytes, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from user/left."""
        ...


def register(
    transport: Transport, handlers: AccountHandlers, *, group: str = "account"
) -> None:
    """Give every event of the contract to *handlers*, as a member of *group*."""
    bind(transport, events.ON_USER_SIGNED_UP, group, handlers.on_user_signed_up)
    bind(transport, events.RECEIVE_USER_LEFT, group, handlers.receive_user_left)
