"""Typed publisher of the events of Split."""

from __future__ import annotations

from typing import Unpack

from ..._shared.schemas import Said
from ...runtime.events import DeliveryOptions, Publisher, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import SaidHeaders


class SplitPublisher(Publisher):
    """Sends the events of Split, with its policies."""

    _service = "split"
    _operations = (
        events.HEAR,
        events.SAID,
    )

    async def said(
        self,
        event: Said,
        *,
        who: str,
        headers: SaidHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to said.{who}."""
        return await self._publish(
            events.SAID, event, options, {"who": who}, headers=headers
        )


class SyncSplitPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = SplitPublisher

    def said(
        self,
        event: Said,
        *,
        who: str,
        headers: SaidHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to said.{who}."""
        return self._publish(events.SAID, event, options, {"who": who}, headers=headers)
