"""What orders need of the other services, and what an order makes of their errors."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from generated._proto import payments_pb2
from generated.inventory.http.client import AsyncInventoryClient
from generated.inventory.http.errors import OutOfStock, ReservationNotFound
from generated.inventory.http.models import NewReservation, ReservedLine
from generated.orders.http import errors
from generated.orders.http.models import (
    Money,
    NewOrderLine,
    Order,
    OrderLine,
    Problem,
    Sku,
)
from generated.payments.grpc.client import AsyncPaymentsClient
from generated.payments.grpc.errors import NotCapturable, PaymentDeclined
from generated.runtime import CallError
from generated.users.http.client import AsyncUsersClient
from generated.users.http.errors import UserNotFound
from generated.users.http.models import User

_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class OrdersCalls:
    """Calls the other services.

    Attributes:
        users: Knows who buys.
        inventory: Sets goods aside.
        payments: Takes the money.
        prices: What each article costs, all in one currency.
    """

    users: AsyncUsersClient
    inventory: AsyncInventoryClient
    payments: AsyncPaymentsClient
    prices: Mapping[Sku, Money]

    async def customer(self, customer_id: UUID) -> User:
        """Return who orders; an order of nobody is an invalid request."""
        try:
            return await self.users.get_user(customer_id)
        except UserNotFound:
            raise invalid(f"no customer is {customer_id}") from None

    def priced(self, lines: list[NewOrderLine]) -> list[OrderLine]:
        """Return *lines* at the prices of the day."""
        priced = []
        for line in lines:
            try:
                price = self.prices[line.sku]
            except KeyError:
                raise _out_of_stock(f"there is no {line.sku}") from None
            one = OrderLine(sku=line.sku, quantity=line.quantity, price=price)
            priced.append(one)
        return priced

    async def reserve(self, order: Order) -> None:
        """Set the goods of *order* aside."""
        lines = [ReservedLine(sku=o.sku, quantity=o.quantity) for o in order.lines]
        try:
            await self.inventory.reserve_stock(order.id, NewReservation(lines=lines))
        except OutOfStock as error:
            raise _out_of_stock(error.body.detail) from None

    async def put_back(self, order: Order) -> None:
        """Put the goods of *order* back, if any are set aside."""
        try:
            with suppress(ReservationNotFound):
                await self.inventory.release_stock(order.id)
        except CallError:
            _log.exception("goods stay aside for %s, which was not placed", order.id)

    async def authorize(self, order: Order) -> str:
        """Have the money for *order* promised; return the id of its payment."""
        total = payments_pb2.Money(
            amount=f"{order.total.amount:f}", currency=order.total.currency
        )
        try:
            # The client fills in the request_id, which makes a repetition harmless.
            answer = await self.payments.authorize(
                order_id=str(order.id), customer_id=str(order.customer_id), amount=total
            )
        except PaymentDeclined as error:
            problem = Problem(title="Declined", status=402, detail=error.details)
            raise errors.PaymentDeclined(problem) from None
        return answer.payment.id

    async def capture(self, payment_id: str) -> None:
        """Take the money that was promised, unless it was given back meanwhile."""
        with suppress(NotCapturable):
            await self.payments.capture(payment_id=payment_id)

    async def refund(self, payment_id: str) -> None:
        """Give back what is left of the money."""
        await self.payments.refund(payment_id=payment_id)


def total_of(lines: list[OrderLine]) -> Money:
    """Return what *lines* cost together."""
    amounts = (line.quantity * line.price.amount for line in lines)
    return Money(amount=sum(amounts, Decimal(0)), currency=lines[0].price.currency)


def invalid(detail: str) -> errors.InvalidRequest:
    """Return the error of a request that cannot be meant."""
    problem = Problem(title="Invalid request", status=400, detail=detail)
    return errors.InvalidRequest(problem)


def _out_of_stock(detail: str | None) -> errors.OutOfStock:
    problem = Problem(title="Out of stock", status=409, detail=detail)
    return errors.OutOfStock(problem)
