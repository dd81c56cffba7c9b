"""Typed client of Partly: requests by message, and their replies."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import PublishOptions
from ...runtime.events.blocking import SyncRequester
from ...runtime.events.requesting import Requester
from . import events


class PartlyClient(Requester):
    """Asks Partly, and waits for the replies."""

    _service = "partly"
    _operations = (
        events.ASK,
        events.TRACE,
        events.SPLIT,
    )

    async def ask(
        self,
        event: str,
        *,
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> str:
        """Send to asked."""
        return await self._request(
            events.ASK, events.ASK_REPLY, event, options, timeout=timeout
        )


class SyncPartlyClient(SyncRequester):
    """The same for code without an event loop: each method waits."""

    _requester = PartlyClient

    def ask(
        self,
        event: str,
        *,
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> str:
        """Send to asked."""
        return self._request(
            events.ASK, events.ASK_REPLY, event, options, timeout=timeout
        )
