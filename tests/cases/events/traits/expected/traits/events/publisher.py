"""Typed publisher of the events of Traits."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import DeliveryOptions, Publisher, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import Own, OwnHeaders, PlainHeaders


class TraitsPublisher(Publisher):
    """Sends the events of Traits, with its policies."""

    _service = "traits"
    _operations = (
        events.SEND_PLAIN,
        events.SEND_OWN,
    )

    async def send_plain(
        self,
        event: str,
        *,
        headers: PlainHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """The later of two traits."""
        return await self._publish(events.SEND_PLAIN, event, options, headers=headers)

    async def send_own(
        self,
        event: Own,
        *,
        headers: OwnHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """A trait never overrides this."""
        return await self._publish(events.SEND_OWN, event, options, headers=headers)


class SyncTraitsPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = TraitsPublisher

    def send_plain(
        self,
        event: str,
        *,
        headers: PlainHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """The later of two traits."""
        return self._publish(events.SEND_PLAIN, event, options, headers=headers)

    def send_own(
        self,
        event: Own,
        *,
        headers: OwnHeaders | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """A trait never overrides this."""
        return self._publish(events.SEND_OWN, event, options, headers=headers)
