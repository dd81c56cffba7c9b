"""How payments are said in gRPC."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID, uuid4

from pydantic import ValidationError

from examples.shop.payments_tables import PaymentRow
from generated._proto import payments_pb2 as pb
from generated.payments.events.models import Money, Payment, PaymentStatus
from generated.payments.grpc.errors import InvalidRequest


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
