"""Typed publisher of the events of Chat."""

from __future__ import annotations

from typing import Literal, Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import Joined, Left


class ChatPublisher(Publisher):
    """Sends the events of Chat, with its policies."""

    _service = "chat"
    _operations = (
        events.SAY,
        events.SHOW,
        events.GREET,
        events.READ,
        events.ENQUEUE,
        events.COUNT_JOINED,
        events.COUNT_LEFT,
    )

    async def say(
        self,
        event: str | Joined | Left,
        *,
        name: Literal["text", "joined", "left"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to room."""
        return await self._publish(events.SAY, event, options, name=name)

    async def show(self, event: bytes, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to room."""
        return await self._publish(events.SHOW, event, options)

    async def enqueue(
        self,
        event: Joined | Left,
        *,
        name: Literal["joined", "left"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to work."""
        return await self._publish(events.ENQUEUE, event, options, name=name)


class SyncChatPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = ChatPublisher

    def say(
        self,
        event: str | Joined | Left,
        *,
        name: Literal["text", "joined", "left"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to room."""
        return self._publish(events.SAY, event, options, name=name)

    def show(self, event: bytes, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to room."""
        return self._publish(events.SHOW, event, options)

    def enqueue(
        self,
        event: Joined | Left,
        *,
        name: Literal["joined", "left"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to work."""
        return self._publish(events.ENQUEUE, event, options, name=name)
