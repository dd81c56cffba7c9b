"""What the payments service remembers, and how that is said in gRPC."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID, uuid4

from pydantic import ValidationError
from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from examples.shop.storage import Document, Moment
from generated._proto import payments_pb2 as pb
from generated._shared.money import Money
from generated._shared.payment import Payment, PaymentStatus
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


def new_payment(request: pb.AuthorizeRequest) -> PaymentRow:
    """Return the payment that is asked for, as if a bank had promised it.

    Raises:
        InvalidRequest: The order is none, or the amount.
    """
    try:
        order_id = UUID(request.order_id)
    except ValueError:
        raise InvalidRequest(f"{request.order_id!r} is no order") from None
    amount = money(request.amount)
    if amount.amount <= 0:
        raise InvalidRequest("nothing is to be paid")
    payment = Payment(
        id=uuid4(),
        order_id=order_id,
        status=PaymentStatus.AUTHORIZED,
        amount=amount,
        refunded=Money(amount=Decimal("0.00"), currency=amount.currency),
    )
    return PaymentRow(
        id=payment.id,
        order_id=order_id,
        request_id=request.request_id or str(uuid4()),
        payment=payment,
        authorized_at=datetime.now(UTC),
    )


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


def money(message: pb.Money) -> Money:
    """Read an amount.

    Raises:
        InvalidRequest: It is none.
    """
    try:
        return Money(amount=Decimal(message.amount), currency=message.currency)
    except (ArithmeticError, ValidationError):
        raise InvalidRequest(
            f"{message.amount!r} {message.currency!r} is no amount"
        ) from None


def told(row: PaymentRow) -> pb.Payment:
    """Write a payment as gRPC has it."""
    payment = row.payment
    return pb.Payment(
        id=str(payment.id),
        order_id=str(payment.order_id),
        status=f"STATUS_{payment.status.name}",
        amount=amount_of(payment.amount),
        refunded=amount_of(payment.refunded),
        authorized_at=row.authorized_at,
    )


def amount_of(amount: Money) -> pb.Money:
    """Write an amount as gRPC has it."""
    return pb.Money(amount=f"{amount.amount:f}", currency=amount.currency)
