"""Typed publisher of the events of Names."""

from __future__ import annotations

from typing import Literal, Unpack

from ...runtime.events import DeliveryOptions, Publisher, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import LIST, Event, Queue, Receipt as ReceiptModel


class NamesPublisher(Publisher):
    """Sends the events of Names, with its policies."""

    _service = "names"
    _operations = (
        events.IMPORT,
        events.STR,
        events.LIST_,
        events.INIT,
        events.PUBLISH,
        events.ORDER_CREATED,
        events.ORDER_CREATED_,
        events.ORDER_CREATED_2,
        events.OPERATION_1ST,
        events.ÜNÏCODE,
        events.MINUS_MINUS,
        events.TRANSPORT,
        events.PUBLISHED,
        events.CALLS,
    )

    async def import_(
        self,
        event: Event | Queue | LIST,
        *,
        name: Literal["Event", "Queue", "LIST"] | None = None,
        self_: str,
        class_: str,
        event_: str,
        headers_: str,
        headers: ReceiptModel | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to one.{self}.{class}.{event}.{headers}."""
        return await self._publish(
            events.IMPORT,
            event,
            options,
            {"self": self_, "class": class_, "event": event_, "headers": headers_},
            name=name,
            headers=headers,
        )

    async def init(
        self,
        event: Event | Queue | LIST,
        *,
        name: Literal["Event", "Queue", "LIST"] | None = None,
        self_: str,
        class_: str,
        event_: str,
        headers_: str,
        headers: ReceiptModel | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to one.{self}.{class}.{event}.{headers}."""
        return await self._publish(
            events.INIT,
            event,
            options,
            {"self": self_, "class": class_, "event": event_, "headers": headers_},
            name=name,
            headers=headers,
        )

    async def publish(
        self,
        event: Event | Queue | LIST,
        *,
        name: Literal["Event", "Queue", "LIST"] | None = None,
        self_: str,
        class_: str,
        event_: str,
        headers_: str,
        headers: ReceiptModel | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to one.{self}.{class}.{event}.{headers}."""
        return await self._publish(
            events.PUBLISH,
            event,
            options,
            {"self": self_, "class": class_, "event": event_, "headers": headers_},
            name=name,
            headers=headers,
        )

    async def order_created(
        self,
        event: Event | Queue | LIST,
        *,
        name: Literal["Event", "Queue", "LIST"] | None = None,
        self_: str,
        class_: str,
        event_: str,
        headers_: str,
        headers: ReceiptModel | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to one.{self}.{class}.{event}.{headers}."""
        return await self._publish(
            events.ORDER_CREATED,
            event,
            options,
            {"self": self_, "class": class_, "event": event_, "headers": headers_},
            name=name,
            headers=headers,
        )

    async def order_created_(
        self,
        event: Event | Queue | LIST,
        *,
        name: Literal["Event", "Queue", "LIST"] | None = None,
        self_: str,
        class_: str,
        event_: str,
        headers_: str,
        headers: ReceiptModel | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to one.{self}.{class}.{event}.{headers}."""
        return await self._publish(
            events.ORDER_CREATED_,
            event,
            options,
            {"self": self_, "class": class_, "event": event_, "headers": headers_},
            name=name,
            headers=headers,
        )

    async def transport_(
        self,
        event: Event | Queue | LIST,
        *,
        name: Literal["Event", "Queue", "LIST"] | None = None,
        self_: str,
        class_: str,
        event_: str,
        headers_: str,
        headers: ReceiptModel | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to one.{self}.{class}.{event}.{headers}."""
        return await self._publish(
            events.TRANSPORT,
            event,
            options,
            {"self": self_, "class": class_, "event": event_, "headers": headers_},
            name=name,
            headers=headers,
        )

    async def published_(
        self,
        event: Event | Queue | LIST,
        *,
        name: Literal["Event", "Queue", "LIST"] | None = None,
        self_: str,
        class_: str,
        event_: str,
        headers_: str,
        headers: ReceiptModel | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to one.{self}.{class}.{event}.{headers}."""
        return await self._publish(
            events.PUBLISHED,
            event,
            options,
            {"self": self_, "class": class_, "event": event_, "headers": headers_},
            name=name,
            headers=headers,
        )


class SyncNamesPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = NamesPublisher

    def import_(
        self,
        event: Event | Queue | LIST,
        *,
        name: Literal["Event", "Queue", "LIST"] | None = None,
        self_: str,
        class_: str,
        event_: str,
        headers_: str,
        headers: ReceiptModel | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to one.{self}.{class}.{event}.{headers}."""
        return self._publish(
            events.IMPORT,
            event,
            options,
            {"self": self_, "class": class_, "event": event_, "headers": headers_},
            name=name,
            headers=headers,
        )

    def init(
        self,
        event: Event | Queue | LIST,
        *,
        name: Literal["Event", "Queue", "LIST"] | None = None,
        self_: str,
        class_: str,
        event_: str,
        headers_: str,
        headers: ReceiptModel | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to one.{self}.{class}.{event}.{headers}."""
        return self._publish(
            events.INIT,
            event,
            options,
            {"self": self_, "class": class_, "event": event_, "headers": headers_},
            name=name,
            headers=headers,
        )

    def publish(
        self,
        event: Event | Queue | LIST,
        *,
        name: Literal["Event", "Queue", "LIST"] | None = None,
        self_: str,
        class_: str,
        event_: str,
        headers_: str,
        headers: ReceiptModel | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to one.{self}.{class}.{event}.{headers}."""
        return self._publish(
            events.PUBLISH,
            event,
            options,
            {"self": self_, "class": class_, "event": event_, "headers": headers_},
            name=name,
            headers=headers,
        )

    def order_created(
        self,
        event: Event | Queue | LIST,
        *,
        name: Literal["Event", "Queue", "LIST"] | None = None,
        self_: str,
        class_: str,
        event_: str,
        headers_: str,
        headers: ReceiptModel | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to one.{self}.{class}.{event}.{headers}."""
        return self._publish(
            events.ORDER_CREATED,
            event,
            options,
            {"self": self_, "class": class_, "event": event_, "headers": headers_},
            name=name,
            headers=headers,
        )

    def order_created_(
        self,
        event: Event | Queue | LIST,
        *,
        name: Literal["Event", "Queue", "LIST"] | None = None,
        self_: str,
        class_: str,
        event_: str,
        headers_: str,
        headers: ReceiptModel | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to one.{self}.{class}.{event}.{headers}."""
        return self._publish(
            events.ORDER_CREATED_,
            event,
            options,
            {"self": self_, "class": class_, "event": event_, "headers": headers_},
            name=name,
            headers=headers,
        )

    def transport_(
        self,
        event: Event | Queue | LIST,
        *,
        name: Literal["Event", "Queue", "LIST"] | None = None,
        self_: str,
        class_: str,
        event_: str,
        headers_: str,
        headers: ReceiptModel | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to one.{self}.{class}.{event}.{headers}."""
        return self._publish(
            events.TRANSPORT,
            event,
            options,
            {"self": self_, "class": class_, "event": event_, "headers": headers_},
            name=name,
            headers=headers,
        )

    def published_(
        self,
        event: Event | Queue | LIST,
        *,
        name: Literal["Event", "Queue", "LIST"] | None = None,
        self_: str,
        class_: str,
        event_: str,
        headers_: str,
        headers: ReceiptModel | None = None,
        **options: Unpack[DeliveryOptions],
    ) -> Receipt:
        """Send to one.{self}.{class}.{event}.{headers}."""
        return self._publish(
            events.PUBLISHED,
            event,
            options,
            {"self": self_, "class": class_, "event": event_, "headers": headers_},
            name=name,
            headers=headers,
        )
