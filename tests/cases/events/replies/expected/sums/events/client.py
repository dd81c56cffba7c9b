"""Typed client of Sums: requests by message, and their replies."""

from __future__ import annotations

from typing import Any, Literal, Unpack

from ...runtime.events import DeliveryOptions, PublishOptions
from ...runtime.events.blocking import SyncRequester
from ...runtime.events.requesting import Requester
from . import events
from .models import (
    Add,
    AddHeaders,
    Multiply,
    Note,
    RefusedOption1,
    RefusedOption2,
    Result,
)


class SumsClient(Requester):
    """Asks Sums, and waits for the replies."""

    _service = "sums"
    _operations = (
        events.ADD,
        events.ON_ADD,
        events.MULTIPLY,
        events.ON_MULTIPLY,
        events.NOTE,
        events.ASK,
        events.ON_ASK,
        events.LOST,
    )

    async def add(
        self,
        event: Add,
        *,
        unit: Literal["metre", "mile"],
        headers: AddHeaders | None = None,
        timeout: float | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Result | RefusedOption1 | RefusedOption2:
        """Send to sums.{unit}."""
        return await self._request(
            events.ADD,
            events.ADD_REPLY,
            event,
            options,
            {"unit": unit},
            headers=headers,
            timeout=timeout,
        )

    async def multiply(
        self,
        event: Multiply,
        *,
        unit: Literal["metre", "mile"],
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> Result:
        """Send to sums.{unit}."""
        return await self._request(
            events.MULTIPLY,
            events.MULTIPLY_REPLY,
            event,
            options,
            {"unit": unit},
            timeout=timeout,
        )

    async def ask(
        self,
        event: Note,
        *,
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> RefusedOption1 | RefusedOption2:
        """Send to questions."""
        return await self._request(
            events.ASK, events.ASK_REPLY, event, options, timeout=timeout
        )

    async def lost(
        self,
        event: Note,
        *,
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> Any:
        """Send to questions."""
        return await self._request(
            events.LOST, events.LOST_REPLY, event, options, timeout=timeout
        )


class SyncSumsClient(SyncRequester):
    """The same for code without an event loop: each method waits."""

    _requester = SumsClient

    def add(
        self,
        event: Add,
        *,
        unit: Literal["metre", "mile"],
        headers: AddHeaders | None = None,
        timeout: float | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Result | RefusedOption1 | RefusedOption2:
        """Send to sums.{unit}."""
        return self._request(
            events.ADD,
            events.ADD_REPLY,
            event,
            options,
            {"unit": unit},
            headers=headers,
            timeout=timeout,
        )

    def multiply(
        self,
        event: Multiply,
        *,
        unit: Literal["metre", "mile"],
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> Result:
        """Send to sums.{unit}."""
        return self._request(
            events.MULTIPLY,
            events.MULTIPLY_REPLY,
            event,
            options,
            {"unit": unit},
            timeout=timeout,
        )

    def ask(
        self,
        event: Note,
        *,
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> RefusedOption1 | RefusedOption2:
        """Send to questions."""
        return self._request(
            events.ASK, events.ASK_REPLY, event, options, timeout=timeout
        )

    def lost(
        self,
        event: Note,
        *,
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> Any:
        """Send to questions."""
        return self._request(
            events.LOST, events.LOST_REPLY, event, options, timeout=timeout
        )
