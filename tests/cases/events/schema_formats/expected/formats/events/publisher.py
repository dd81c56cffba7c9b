"""Typed publisher of the events of Formats."""

from __future__ import annotations

from typing import Literal, Unpack

from ..._proto.formats import proto_pb2
from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import A, Named, Openapi


class FormatsPublisher(Publisher):
    """Sends the events of Formats, with its policies."""

    _service = "formats"
    _operations = (events.SEND_ALL,)

    async def send_all(
        self,
        event: A | proto_pb2.A | Openapi | Named | list[int] | bytes,
        *,
        name: (
            Literal["avro", "proto", "openapi", "json", "vendor", "xml"] | None
        ) = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to all."""
        return await self._publish(events.SEND_ALL, event, options, name=name)


class SyncFormatsPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = FormatsPublisher

    def send_all(
        self,
        event: A | proto_pb2.A | Openapi | Named | list[int] | bytes,
        *,
        name: (
            Literal["avro", "proto", "openapi", "json", "vendor", "xml"] | None
        ) = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to all."""
        return self._publish(events.SEND_ALL, event, options, name=name)
