"""Data types of schema.yaml."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import ConfigDict, Field
from typing_extensions import TypeAliasType

from .runtime.models import ContractModel

UserId = TypeAliasType("UserId", UUID)


Anything = TypeAliasType("Anything", Any)


Nothing = TypeAliasType("Nothing", None)


Bag = TypeAliasType("Bag", dict[str, Any])


class Closed(ContractModel):
    model_config = ConfigDict(extra="forbid")


class UserContactsItem(ContractModel):
    phone: str | None = None


class UserAddressGeo(ContractModel):
    lat: float


class UserAddress(ContractModel):
    """Where parcels go."""

    street: str | None = None
    geo: UserAddressGeo | None = None


class User(ContractModel):
    """Somebody who uses the shop."""

    id: UUID
    """Never changes."""
    email: str
    born: date | None = None
    seen_at: Annotated[datetime | None, Field(alias="seenAt")] = None
    address: UserAddress | None = None
    """Where parcels go."""
    tags: list[str] | None = None
    contacts: list[UserContactsItem] | None = None
    undeclared: Any


Users = TypeAliasType("Users", list[User])


Renamed = TypeAliasType("Renamed", User)
