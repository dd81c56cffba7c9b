"""What receives the events of Pets, and how it is bound."""

from __future__ import annotations

from typing import Protocol, Unpack

from ...runtime import MaybeAwaitable
from ...runtime.events import ConsumeOptions, MessageContext, Transport, bind
from ...runtime.events.inbox import Inbox
from . import events
from .models import (
    Bird,
    Cat,
    Dog,
    EveningHeaders,
    Horse,
    Meal,
    MorningHeaders,
    One,
    Two,
)


class PetsHandlers(Protocol):
    """Handles the events of Pets."""

    def welcome(
        self, event: Cat | Dog, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from pets.born."""
        ...

    def count(
        self, event: Bird | Horse, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from pets.sold."""
        ...

    def digest(
        self, event: Meal, context: MessageContext[MorningHeaders | EveningHeaders]
    ) -> MaybeAwaitable[None]:
        """Receive from pets.fed."""
        ...

    def compare(
        self, event: One | Two, context: MessageContext
    ) -> MaybeAwaitable[None]:
        """Receive from pets.alike."""
        ...


def register(
    transport: Transport,
    handlers: PetsHandlers,
    *,
    group: str = "pets",
    inbox: Inbox | None = None,
    **options: Unpack[ConsumeOptions],
) -> None:
    """Give every event of the contract to *handlers*, as a member of *group*.

    With an *inbox* none is handled twice; see `ConsumeOptions` for the rest. To take
    some operations alone, or each with options of its own, `bind` them one by one
    (`serve` those that are answered).
    """
    bind(transport, events.WELCOME, group, handlers.welcome, inbox=inbox, **options)
    bind(transport, events.COUNT, group, handlers.count, inbox=inbox, **options)
    bind(transport, events.DIGEST, group, handlers.digest, inbox=inbox, **options)
    bind(transport, events.COMPARE, group, handlers.compare, inbox=inbox, **options)
