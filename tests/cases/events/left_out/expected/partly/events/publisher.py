"""Typed publisher of the events of Partly."""

from __future__ import annotations

from typing import Literal, Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import Three, Two


class PartlyPublisher(Publisher):
    """Sends the events of Partly, with its policies."""

    _service = "partly"
    _operations = (
        events.ASK,
        events.TRACE,
        events.SPLIT,
    )

    async def trace(
        self,
        event: str | Two,
        *,
        name: Literal["one", "two"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to traced."""
        return await self._publish(events.TRACE, event, options, name=name)

    async def split(
        self, event: Three, *, of: str, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to parts.{of}."""
        return await self._publish(events.SPLIT, event, options, {"of": of})


class SyncPartlyPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = PartlyPublisher

    def trace(
        self,
        event: str | Two,
        *,
        name: Literal["one", "two"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to traced."""
        return self._publish(events.TRACE, event, options, name=name)

    def split(
        self, event: Three, *, of: str, **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to parts.{of}."""
        return self._publish(events.SPLIT, event, options, {"of": of})
