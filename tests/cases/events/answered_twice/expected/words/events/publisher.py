"""Typed publisher of the events of Words."""

from __future__ import annotations

from typing import Unpack

from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events


class WordsPublisher(Publisher):
    """Sends the events of Words, with its policies."""

    _service = "words"
    _operations = (
        events.ASK,
        events.COUNT,
        events.OTHER,
        events.TELL,
    )

    async def tell(
        self, event: bool, *, tenant: str = "t1", **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to asked.{tenant}."""
        return await self._publish(events.TELL, event, options, {"tenant": tenant})


class SyncWordsPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = WordsPublisher

    def tell(
        self, event: bool, *, tenant: str = "t1", **options: Unpack[PublishOptions]
    ) -> Receipt:
        """Send to asked.{tenant}."""
        return self._publish(events.TELL, event, options, {"tenant": tenant})
