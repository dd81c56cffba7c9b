"""Typed client of Words: requests by message, and their replies."""

from __future__ import annotations

from typing import Literal, Unpack

from ...runtime.events import DeliveryOptions, PublishOptions
from ...runtime.events.blocking import SyncRequester
from ...runtime.events.requesting import Requester
from . import events
from .models import Ask, AskHeaders


class WordsClient(Requester):
    """Asks Words, and waits for the replies."""

    _service = "words"
    _operations = (
        events.ASK,
        events.COUNT,
        events.OTHER,
        events.TELL,
    )

    async def ask(
        self,
        event: Ask,
        *,
        tenant: str = "t1",
        headers: AskHeaders | None = None,
        timeout: float | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Literal["yes"]:
        """Send to asked.{tenant}."""
        return await self._request(
            events.ASK,
            events.ASK_REPLY,
            event,
            options,
            {"tenant": tenant},
            headers=headers,
            timeout=timeout,
        )

    async def count(
        self,
        event: Ask,
        *,
        tenant: str = "t1",
        headers: AskHeaders | None = None,
        timeout: float | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> int:
        """Send to asked.{tenant}."""
        return await self._request(
            events.COUNT,
            events.COUNT_REPLY,
            event,
            options,
            {"tenant": tenant},
            headers=headers,
            timeout=timeout,
        )

    async def other(
        self,
        event: bool,
        *,
        tenant: str = "t1",
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> Literal["yes"]:
        """Send to asked.{tenant}."""
        return await self._request(
            events.OTHER,
            events.OTHER_REPLY,
            event,
            options,
            {"tenant": tenant},
            timeout=timeout,
        )


class SyncWordsClient(SyncRequester):
    """The same for code without an event loop: each method waits."""

    _requester = WordsClient

    def ask(
        self,
        event: Ask,
        *,
        tenant: str = "t1",
        headers: AskHeaders | None = None,
        timeout: float | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Literal["yes"]:
        """Send to asked.{tenant}."""
        return self._request(
            events.ASK,
            events.ASK_REPLY,
            event,
            options,
            {"tenant": tenant},
            headers=headers,
            timeout=timeout,
        )

    def count(
        self,
        event: Ask,
        *,
        tenant: str = "t1",
        headers: AskHeaders | None = None,
        timeout: float | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> int:
        """Send to asked.{tenant}."""
        return self._request(
            events.COUNT,
            events.COUNT_REPLY,
            event,
            options,
            {"tenant": tenant},
            headers=headers,
            timeout=timeout,
        )

    def other(
        self,
        event: bool,
        *,
        tenant: str = "t1",
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> Literal["yes"]:
        """Send to asked.{tenant}."""
        return self._request(
            events.OTHER,
            events.OTHER_REPLY,
            event,
            options,
            {"tenant": tenant},
            timeout=timeout,
        )
