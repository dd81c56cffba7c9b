"""Data types of schema.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field
from typing_extensions import TypeAliasType

from ._shared.a.item import Item
from ._shared.b.item import Item as BItem
from ._shared.measured import Measured_
from ._shared.money import Currency, Money as SharedMoney
from ._shared.ping import Ping
from ._shared.types import Card, Code, Named
from .runtime.models import ContractModel


class Money(ContractModel):
    own: str | None = None


class Cash(ContractModel):
    kind: Literal["cash"]


Payment = TypeAliasType("Payment", Annotated[Card | Cash, Field(discriminator="kind")])


class Named2(Named):
    more: str | None = None


class Named3(Named):
    pass


class Named4(Named):
    """Nothing of its own, and nothing else."""

    model_config = ConfigDict(extra="forbid")


class Parcel(Measured_):
    weight: int | None = None


class Order(ContractModel):
    total: SharedMoney
    own: Money | None = None
    currency: Currency = Currency.EUR
    a: Item | None = None
    b: BItem | None = None
    loop: Ping | None = None
    back: Back | None = None
    named: Named | None = None
    limited: Annotated[list[Code] | None, Field(min_length=1)] = None


class Back(ContractModel):
    order: Order | None = None
