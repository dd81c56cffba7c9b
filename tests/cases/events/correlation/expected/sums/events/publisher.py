"""Typed publisher of the events of Sums."""

from __future__ import annotations

from typing import Literal, Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import FieldModel, Head


class SumsPublisher(Publisher):
    """Sends the events of Sums, with its policies."""

    _service = "sums"
    _operations = (
        events.SUM,
        events.MIX,
    )

    async def mix(
        self,
        event: Head | FieldModel,
        *,
        name: Literal["Head", "Field"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to mixed."""
        return await self._publish(events.MIX, event, options, name=name)


class SyncSumsPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = SumsPublisher

    def mix(
        self,
        event: Head | FieldModel,
        *,
        name: Literal["Head", "Field"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to mixed."""
        return self._publish(events.MIX, event, options, name=name)
