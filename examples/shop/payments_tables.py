"""What the payments service remembers."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from examples.shop.storage import Document, Moment
from generated.payments.events.models import Money, Payment, PaymentStatus
from generated.payments.grpc.errors import (
    AlreadyAuthorized,
    InvalidRequest,
    PaymentNotFound,
)


class Base(DeclarativeBase):
    """The rows of this service."""


class PaymentRow(Base):
    __tablename__ = "payments"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    order_id: Mapped[UUID] = mapped_column(index=True)
    request_id: Mapped[str] = mapped_column(unique=True)
    payment: Mapped[Payment] = mapped_column(Document(Payment))
    authorized_at: Mapped[datetime] = mapped_column(Moment)

    def became(self, status: PaymentStatus) -> None:
        """Note how far it has come."""
        self.payment = self.payment.model_copy(update={"status": status})

    def gave_back(self, amount: Decimal) -> None:
        """Note what the customer got back."""
        before = self.payment.refunded
        refunded = before.model_copy(update={"amount": before.amount + amount})
        self.payment = self.payment.model_copy(update={"refunded": refunded})
        if not left_of(self.payment).amount:
            self.became(PaymentStatus.REFUNDED)


class RefundRow(Base):
    __tablename__ = "refunds"
    request_id: Mapped[str] = mapped_column(primary_key=True)


async def standing(session: AsyncSession, new: PaymentRow) -> PaymentRow | None:
    """Return the payment that a repetition of *new* is about; None if it is none.

    Raises:
        AlreadyAuthorized: Another payment stands for the order.
        InvalidRequest: The request id was used for something else.
    """
    same = or_(
        PaymentRow.request_id == new.request_id, PaymentRow.order_id == new.order_id
    )
    for row in await session.scalars(select(PaymentRow).where(same)):
        if row.request_id == new.request_id:
            before = (row.order_id, row.payment.amount)
            if before != (new.order_id, new.payment.amount):
                raise InvalidRequest("its request_id is that of another payment")
            return row
        if row.payment.status in (PaymentStatus.AUTHORIZED, PaymentStatus.CAPTURED):
            raise AlreadyAuthorized(f"payment {row.id} stands")
    return None


async def known(session: AsyncSession, payment_id: str) -> PaymentRow:
    """Return the payment of this id.

    Raises:
        PaymentNotFound: There is none.
    """
    try:
        row = await session.get(PaymentRow, UUID(payment_id))
    except ValueError:
        row = None
    if row is None:
        raise PaymentNotFound(f"{payment_id!r} is no payment")
    return row


def left_of(payment: Payment) -> Money:
    """Return how much of *payment* can be given back."""
    declined = payment.status is PaymentStatus.DECLINED
    left = Decimal(0) if declined else payment.amount.amount - payment.refunded.amount
    return Money(amount=left, currency=payment.amount.currency)
