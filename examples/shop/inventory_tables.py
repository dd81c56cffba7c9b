"""What the warehouse remembers."""

from __future__ import annotations

from collections import Counter
from uuid import UUID

from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from examples.shop.storage import Document
from generated.inventory.http.models import Reservation, Sku


class Base(DeclarativeBase):
    """The rows of this service."""


class ArticleRow(Base):
    __tablename__ = "articles"
    sku: Mapped[str] = mapped_column(primary_key=True)
    on_hand: Mapped[int]
    reserved: Mapped[int] = mapped_column(default=0)


class ReservationRow(Base):
    __tablename__ = "reservations"
    order_id: Mapped[UUID] = mapped_column(primary_key=True)
    reservation: Mapped[Reservation] = mapped_column(Document(Reservation))


def counted(reservation: Reservation) -> Counter[Sku]:
    """How many of each article; two lines may name the same one, whatever they should."""
    articles = Counter[Sku]()
    for line in reservation.lines:
        articles[line.sku] += line.quantity
    return articles


def free(row: ArticleRow | None) -> int:
    """How many of an article can be set aside: none of one that is not known."""
    return 0 if row is None else row.on_hand - row.reserved
