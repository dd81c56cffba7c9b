"""Data types of users.openapi.yaml."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field
from typing_extensions import TypeAliasType

from ..._shared.address import Address
from ..._shared.money import Money
from ...runtime.formats import Email, UriReference
from ...runtime.models import ContractEnum, ContractModel

__all__ = [
    "Address",
    "Card",
    "Invoice",
    "Money",
    "NewUser",
    "PaymentMethod",
    "Problem",
    "Role",
    "User",
    "UserId",
    "UserPage",
]

UserId = TypeAliasType("UserId", UUID)
"""Identifies a user for ever."""


class Role(ContractEnum, StrEnum):
    """What a user may do."""

    CUSTOMER = "customer"
    SUPPORT = "support"
    ADMIN = "admin"


class Card(ContractModel):
    """Pays by card, up to a limit."""

    kind: Literal["card"]
    last4: Annotated[str, Field(pattern="^\\d{4}$")]
    limit: Money | None = None


class Invoice(ContractModel):
    """Pays by invoice."""

    kind: Literal["invoice"]
    due_days: Annotated[int, Field(alias="dueDays", ge=0, le=90)]


class Problem(ContractModel):
    """What went wrong (RFC 9457)."""

    type: UriReference = "about:blank"
    title: str
    status: Annotated[int, Field(ge=400, le=599)]
    detail: str | None = None
    instance: UriReference | None = None


PaymentMethod = TypeAliasType(
    "PaymentMethod", Annotated[Card | Invoice, Field(discriminator="kind")]
)
"""How a user pays."""


class NewUser(ContractModel):
    """A user who is about to sign up."""

    name: Annotated[str, Field(max_length=100, min_length=1)]
    """How the user wants to be called."""
    email: Email
    """Where the user can be reached; no two users share one."""
    role: Role = Role.CUSTOMER
    address: Address | None = None
    payment: PaymentMethod | None = None


class User(ContractModel, nullable=("nickname",)):
    """A person who can sign in."""

    id: UserId
    name: Annotated[str, Field(max_length=100, min_length=1)]
    email: Email
    role: Role
    nickname: str | None = None
    """A second name; null once the user has removed it."""
    address: Address | None = None
    payment: PaymentMethod | None = None
    created_at: Annotated[datetime, Field(alias="createdAt")]
    """When the user signed up."""


class UserPage(ContractModel):
    """Some users, and where the next ones begin."""

    items: list[User]
    next_cursor: Annotated[str | None, Field(alias="nextCursor")] = None
    """Absent on the last page."""
