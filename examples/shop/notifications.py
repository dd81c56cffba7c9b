"""Writes to customers about their orders, as they prefer it, and tells whether it did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from examples.shop.storage import Document, Storage
from generated.notifications.events.models import (
    ContactChannel,
    FailureReason,
    Notification,
    NotificationFailed,
    NotificationSent,
)
from generated.notifications.events.publisher import NotificationsPublisher
from generated.orders.events.models import (
    OrderCancelled,
    OrderCreated,
    OrderHeaders,
    OrderPaid,
)
from generated.preferences.http.client import AsyncPreferencesClient
from generated.runtime.events import MessageContext
from generated.users.http.client import AsyncUsersClient
from generated.users.http.errors import UserNotFound


class Base(DeclarativeBase):
    """The rows of this service."""


class LetterRow(Base):
    __tablename__ = "letters"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    address: Mapped[str]
    notification: Mapped[Notification] = mapped_column(Document(Notification))


@dataclass(frozen=True, kw_only=True)
class Notifications:
    """Implements `NotificationsHandlers`.

    Attributes:
        storage: Keeps the letters.
        users: Knows where users can be reached.
        preferences: Knows how they want to be.
    """

    storage: Storage
    users: AsyncUsersClient
    preferences: AsyncPreferencesClient

    async def notify_customer(
        self,
        event: OrderCreated | OrderPaid | OrderCancelled,
        context: MessageContext[OrderHeaders],
    ) -> None:
        order = event.order
        preferred = await self.preferences.get_preferences(order.customer_id)
        if not preferred.contact:
            return
        notification = Notification(
            id=uuid4(),
            customer_id=order.customer_id,
            order_id=order.id,
            channel=preferred.contact[0],
            subject=_subject(event),
        )
        address = await self._address(order.customer_id, notification.channel)
        now = datetime.now(UTC)
        async with self.storage.delivery() as session:
            publisher = NotificationsPublisher(self.storage.outbox.within(session))
            if address is None:
                failed = NotificationFailed(
                    notification=notification,
                    failed_at=now,
                    reason=FailureReason.UNKNOWN_ADDRESS,
                )
                await publisher.notification_failed(failed)
            else:
                session.add(LetterRow(address=address, notification=notification))
                sent = NotificationSent(notification=notification, sent_at=now)
                await publisher.notification_sent(sent)

    async def letters(self) -> list[LetterRow]:
        """Return what was written to customers, the oldest first."""
        async with self.storage.reading() as session:
            letters = select(LetterRow).order_by(LetterRow.number)
            return list(await session.scalars(letters))

    async def _address(self, customer_id: UUID, channel: ContactChannel) -> str | None:
        """Where a customer can be reached; None if nobody knows."""
        if channel is not ContactChannel.EMAIL:
            return None  # users are not asked for their numbers yet
        try:
            return (await self.users.get_user(customer_id)).email
        except UserNotFound:
            return None


def _subject(event: OrderCreated | OrderPaid | OrderCancelled) -> str:
    match event:
        case OrderCreated():
            return "We have your order"
        case OrderPaid():
            return "Your order is paid"
        case OrderCancelled():
            return "Your order is cancelled"
