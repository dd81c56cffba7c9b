"""The accounts of users, which HTTP and gRPC show in words of their own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID, uuid4

from sqlalchemy import Select, String, literal, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from examples.shop.storage import Document, Moment
from generated.users.http.models import Address, PaymentMethod, Role


class Base(DeclarativeBase):
    """The rows of this service."""


class Account(Base):
    __tablename__ = "accounts"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(index=True)
    email: Mapped[str | None] = mapped_column(unique=True)
    phone: Mapped[str | None] = mapped_column(unique=True)
    role: Mapped[str]
    address: Mapped[Address | None] = mapped_column(Document(Address))
    payment: Mapped[PaymentMethod | None] = mapped_column(Document(PaymentMethod))
    created_at: Mapped[datetime] = mapped_column(Moment)


class ContactTaken(Exception):
    """Another account has this address, or this number."""


async def sign_up(session: AsyncSession, account: Account) -> Account:
    """Keep a new *account*.

    Raises:
        ContactTaken: There is one that is reached where this one is.
    """
    account.id, account.created_at = uuid4(), datetime.now(UTC)
    await check_contact(session, account.id, account.email, account.phone)
    session.add(account)
    return account


async def check_contact(
    session: AsyncSession, id: UUID, email: str | None, phone: str | None
) -> None:
    """See whether the account of this *id* may be reached there.

    Raises:
        ContactTaken: Another one is.
    """
    # Nothing is equal to NULL: who has no number shares it with nobody.
    same = or_(
        Account.email == literal(email, String), Account.phone == literal(phone, String)
    )
    if await session.scalar(select(Account).where(same, Account.id != id)):
        raise ContactTaken


def by_name(
    after: Sequence[str] | None, roles: Sequence[Role] | None
) -> Select[Account]:
    """Ask for the accounts that have an e-mail address, from the one *after* a name and id."""
    accounts = select(Account).where(Account.email.is_not(None))
    if after is not None:
        name, id = after
        place = tuple_(Account.name, Account.id)
        accounts = accounts.where(place > (name, UUID(id)))
    if roles is not None:
        accounts = accounts.where(Account.role.in_(roles))
    return accounts.order_by(Account.name, Account.id)
