"""Typed client of Sums, from the other side: requests by message, and their replies."""

from __future__ import annotations

from typing import Literal, Unpack

from ....runtime.events import DeliveryOptions
from ....runtime.events.blocking import SyncRequester
from ....runtime.events.requesting import Requester
from ..models import Add, AddHeaders, Ok, Take, TakeHeaders
from . import events


class SumsClient(Requester):
    """Asks Sums, from the other side, and waits for the replies."""

    _service = "sums"
    _operations = (
        events.SUM,
        events.MIX,
    )

    async def sum(
        self,
        event: Add | Take,
        *,
        name: Literal["Add", "Take"] | None = None,
        headers: AddHeaders | TakeHeaders | None = None,
        timeout: float | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Ok | list[int]:
        """Send to asked."""
        return await self._request(
            events.SUM,
            events.SUM_REPLY,
            event,
            options,
            name=name,
            headers=headers,
            timeout=timeout,
        )


class SyncSumsClient(SyncRequester):
    """The same for code without an event loop: each method waits."""

    _requester = SumsClient

    def sum(
        self,
        event: Add | Take,
        *,
        name: Literal["Add", "Take"] | None = None,
        headers: AddHeaders | TakeHeaders | None = None,
        timeout: float | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Ok | list[int]:
        """Send to asked."""
        return self._request(
            events.SUM,
            events.SUM_REPLY,
            event,
            options,
            name=name,
            headers=headers,
            timeout=timeout,
        )
