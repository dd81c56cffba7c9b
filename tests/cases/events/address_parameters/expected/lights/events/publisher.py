"""Typed publisher of the events of Lights."""

from __future__ import annotations

from typing import Literal, Unpack

from ...runtime.events import (
    KeyedPublishOptions,
    Publisher,
    PublishOptions,
    Receipt,
    keyed,
)
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import Measured, Mode, Switched


class LightsPublisher(Publisher):
    """Sends the events of Lights, with its policies."""

    _service = "lights"
    _operations = (
        events.SWITCH,
        events.LIGHT_MEASURED,
        events.SEND_MEASURED,
        events.REPLY,
        events.SET_MODE,
    )

    async def switch(
        self,
        event: Switched,
        *,
        house: str | None = None,
        floor: Literal["ground", "1", "true", "attic"] | None = None,
        keyed_: str,
        level: str,
        key: int | None = None,
        **options: Unpack[KeyedPublishOptions],
    ) -> Receipt:
        """Send to rooms.{house}.{floor}.{keyed}.{level}.switched."""
        return await self._publish(
            events.SWITCH,
            event,
            keyed(options, key),
            {"house": house, "floor": floor, "keyed": keyed_, "level": level},
        )

    async def send_measured(
        self,
        event: Measured,
        *,
        city_id: Literal["berlin", "rome"],
        light_id: str,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to city/{cityId}/lights/{lightId}/measured."""
        return await self._publish(
            events.SEND_MEASURED,
            event,
            options,
            {"cityId": city_id, "lightId": light_id},
        )

    async def reply(self, event: str, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to replies."""
        return await self._publish(events.REPLY, event, options)

    async def set_mode(
        self,
        event: Mode,
        *,
        class_: str = "street",
        event_: str,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to lights.{class}.{event}.mode."""
        return await self._publish(
            events.SET_MODE, event, options, {"class": class_, "event": event_}
        )


class SyncLightsPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = LightsPublisher

    def switch(
        self,
        event: Switched,
        *,
        house: str | None = None,
        floor: Literal["ground", "1", "true", "attic"] | None = None,
        keyed_: str,
        level: str,
        key: int | None = None,
        **options: Unpack[KeyedPublishOptions],
    ) -> Receipt:
        """Send to rooms.{house}.{floor}.{keyed}.{level}.switched."""
        return self._publish(
            events.SWITCH,
            event,
            keyed(options, key),
            {"house": house, "floor": floor, "keyed": keyed_, "level": level},
        )

    def send_measured(
        self,
        event: Measured,
        *,
        city_id: Literal["berlin", "rome"],
        light_id: str,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to city/{cityId}/lights/{lightId}/measured."""
        return self._publish(
            events.SEND_MEASURED,
            event,
            options,
            {"cityId": city_id, "lightId": light_id},
        )

    def reply(self, event: str, **options: Unpack[PublishOptions]) -> Receipt:
        """Send to replies."""
        return self._publish(events.REPLY, event, options)

    def set_mode(
        self,
        event: Mode,
        *,
        class_: str = "street",
        event_: str,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to lights.{class}.{event}.mode."""
        return self._publish(
            events.SET_MODE, event, options, {"class": class_, "event": event_}
        )
