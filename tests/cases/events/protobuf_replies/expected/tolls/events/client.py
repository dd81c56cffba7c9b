"""Typed client of Tolls: requests by message, and their replies."""

from __future__ import annotations

from typing import Unpack

from ..._proto.tolls import toll_asked_pb2
from ...runtime.events import PublishOptions
from ...runtime.events.blocking import SyncRequester
from ...runtime.events.requesting import Requester
from . import events
from .models import TollTold


class TollsClient(Requester):
    """Asks Tolls, and waits for the replies."""

    _service = "tolls"
    _operations = (events.ASK,)

    async def ask(
        self,
        event: toll_asked_pb2.TollAsked,
        *,
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> TollTold:
        """Send to asked."""
        return await self._request(
            events.ASK, events.ASK_REPLY, event, options, timeout=timeout
        )


class SyncTollsClient(SyncRequester):
    """The same for code without an event loop: each method waits."""

    _requester = TollsClient

    def ask(
        self,
        event: toll_asked_pb2.TollAsked,
        *,
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> TollTold:
        """Send to asked."""
        return self._request(
            events.ASK, events.ASK_REPLY, event, options, timeout=timeout
        )
