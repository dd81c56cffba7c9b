"""What the orders service remembers."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from examples.shop.orders_calls import invalid
from examples.shop.paging import position_of
from examples.shop.storage import Document
from generated.orders.events.models import PaymentMethod
from generated.orders.http.errors import OrderNotFound
from generated.orders.http.models import Order, OrderId, OrderStatus, Problem
from generated.users.http.models import Card, User


class Base(DeclarativeBase):
    """The rows of this service."""


class OrderRow(Base):
    __tablename__ = "orders"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    customer_id: Mapped[UUID] = mapped_column(index=True)
    status: Mapped[str]
    order: Mapped[Order] = mapped_column(Document(Order))
    payment_id: Mapped[str]
    method: Mapped[PaymentMethod] = mapped_column(Document(PaymentMethod))

    @classmethod
    def placed(cls, order: Order, payment_id: str, customer: User) -> OrderRow:
        """Return the row of an order that a *customer* has just placed."""
        by_card = isinstance(customer.payment, Card)
        return cls(
            id=order.id,
            customer_id=order.customer_id,
            status=order.status,
            order=order,
            payment_id=payment_id,
            method=PaymentMethod.CARD if by_card else PaymentMethod.TRANSFER,
        )

    def became(self, status: OrderStatus) -> None:
        """Note how far it has come."""
        self.status = status
        self.order = self.order.model_copy(update={"status": status})


def order_of(id: UUID) -> Select[OrderRow]:
    """Ask for one order and hold its row, where a database can: SQLite cannot."""
    return select(OrderRow).where(OrderRow.id == id).with_for_update()


async def known(session: AsyncSession, order_id: OrderId) -> OrderRow:
    """Return the row of one order, which is held until the session ends.

    Raises:
        OrderNotFound: There is none.
    """
    row = await session.scalar(order_of(order_id))
    if row is None:
        raise OrderNotFound(Problem(title="No such order", status=404))
    return row


_LARGEST = 2**63 - 1
"""The largest number of a database, which somebody may forge."""


def number_in(cursor: str | None) -> int | None:
    """Return the number of the order that a page begins after; None is at the newest.

    Raises:
        InvalidRequest: The *cursor* is none of ours.
    """
    if cursor is None:
        return None
    try:
        (number,) = position_of(cursor, 1)
        return min(int(number), _LARGEST)
    except ValueError as error:
        raise invalid(str(error)) from None


def newest_first(
    before: int | None, status: Sequence[OrderStatus] | None, customer_id: UUID | None
) -> Select[OrderRow]:
    """Ask for orders of some kind: those older than number *before*, or all."""
    orders = select(OrderRow).order_by(OrderRow.number.desc())
    if before is not None:
        orders = orders.where(OrderRow.number < before)
    if status is not None:
        orders = orders.where(OrderRow.status.in_(status))
    if customer_id is not None:
        orders = orders.where(OrderRow.customer_id == customer_id)
    return orders
