"""Takes money from customers, through a bank, and gives it back; tells what became of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TypeAlias
from uuid import uuid4

from sqlalchemy.ext.asyncio import AsyncSession

from examples.shop.payments_tables import (
    PaymentRow,
    RefundRow,
    known,
    left_of,
    standing,
)
from examples.shop.payments_words import money, new_payment, told
from examples.shop.storage import Storage
from generated._proto import payments_pb2 as pb
from generated.payments.events.models import (
    DeclineReason,
    Money,
    PaymentAuthorized,
    PaymentCaptured,
    PaymentDeclined,
    PaymentRefunded,
    PaymentStatus,
)
from generated.payments.events.publisher import PaymentsPublisher
from generated.payments.grpc import errors
from generated.runtime.grpc.context import Context

Bank: TypeAlias = Callable[[Money], Awaitable[DeclineReason | None]]
"""Promises an amount, or says why not."""


async def cautious(amount: Money) -> DeclineReason | None:
    """A bank that promises anything up to a thousand."""
    return DeclineReason.LIMIT_EXCEEDED if amount.amount > 1000 else None


class Payments:
    """Implements `PaymentsService`."""

    def __init__(self, storage: Storage, bank: Bank = cautious) -> None:
        """Keep payments in *storage*; ask *bank* for the money."""
        self.storage, self.bank = storage, bank

    async def authorize(
        self, request: pb.AuthorizeRequest, context: Context
    ) -> pb.AuthorizeResponse:
        new = new_payment(request)
        async with self.storage.reading() as session:
            row = await standing(session, new)
        if row is None:
            reason = await self.bank(new.payment.amount)
            row = await self._keep(new, reason)
        if row.payment.status is PaymentStatus.DECLINED:
            raise errors.PaymentDeclined("the bank refuses to pay")
        return pb.AuthorizeResponse(payment=told(row))

    async def capture(
        self, request: pb.CaptureRequest, context: Context
    ) -> pb.CaptureResponse:
        async with self.storage.request() as session:
            row = await known(session, request.payment_id)
            if row.payment.status is PaymentStatus.AUTHORIZED:
                row.became(PaymentStatus.CAPTURED)
                captured = PaymentCaptured(
                    payment=row.payment, captured_at=datetime.now(UTC)
                )
                await self._publisher(session).payment_captured(captured)
            elif row.payment.status is not PaymentStatus.CAPTURED:
                raise errors.NotCapturable(f"it is {row.payment.status}")
            return pb.CaptureResponse(payment=told(row))

    async def refund(
        self, request: pb.RefundRequest, context: Context
    ) -> pb.RefundResponse:
        async with self.storage.request() as session:
            row = await known(session, request.payment_id)
            if await session.get(RefundRow, request.request_id) is None:
                back = money(request.amount) if request.HasField("amount") else None
                await self._give_back(session, row, back)
                session.add(RefundRow(request_id=request.request_id or str(uuid4())))
            return pb.RefundResponse(payment=told(row))

    async def get_payment(
        self, request: pb.GetPaymentRequest, context: Context
    ) -> pb.GetPaymentResponse:
        async with self.storage.reading() as session:
            row = await known(session, request.payment_id)
        return pb.GetPaymentResponse(payment=told(row))

    async def _keep(self, row: PaymentRow, reason: DeclineReason | None) -> PaymentRow:
        """Keep what the bank said, unless a repetition was faster, and tell it."""
        async with self.storage.request() as session:
            if (faster := await standing(session, row)) is not None:
                return faster
            session.add(row)
            publisher = self._publisher(session)
            if reason is None:
                promised = PaymentAuthorized(
                    payment=row.payment, authorized_at=row.authorized_at
                )
                await publisher.payment_authorized(promised)
            else:
                row.became(PaymentStatus.DECLINED)
                declined = PaymentDeclined(
                    payment=row.payment, declined_at=row.authorized_at, reason=reason
                )
                await publisher.payment_declined(declined)
        return row

    async def _give_back(
        self, session: AsyncSession, row: PaymentRow, back: Money | None
    ) -> None:
        """Give *back* to the customer, or all that is left."""
        left = left_of(row.payment)
        if back is None:
            back = left
        elif back.currency != left.currency:
            raise errors.InvalidRequest(f"it was paid in {left.currency}")
        if back.amount > left.amount:
            raise errors.RefundTooLarge(f"{left.amount:f} {left.currency} is left")
        if back.amount:
            row.gave_back(back.amount)
            refunded = PaymentRefunded(
                payment=row.payment, refunded_at=datetime.now(UTC)
            )
            await self._publisher(session).payment_refunded(refunded)

    def _publisher(self, session: AsyncSession) -> PaymentsPublisher:
        return PaymentsPublisher(self.storage.outbox.within(session))
