"""Unions with a discriminator, read from a side that may know more members."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, TypeAdapter, ValidationError
from typing_extensions import TypeAliasType

from codegen.runtime.exact import exact
from codegen.runtime.models import ContractModel
from codegen.runtime.tolerance import tolerant
from codegen.runtime.unions import UnknownMember, reader


class Card(ContractModel):
    kind: Literal["card"]
    last4: str


class Cheque(ContractModel):
    kind: Literal["cheque"]
    bank: str


class Giro(ContractModel):
    kind: Literal["giro"]
    parts: list[Payment] = []


Paper = TypeAliasType("Paper", Annotated[Cheque | Giro, Field(discriminator="kind")])
Payment = TypeAliasType("Payment", Annotated[Card | Paper, Field(discriminator="kind")])


class Bill(ContractModel):
    paid: Payment | None
    by_name: dict[str, Payment] = {}


BILL: TypeAdapter[Bill] = TypeAdapter(Bill)


def read(value: Any) -> Bill:
    bill: Bill = reader(BILL).validate_json(json.dumps(value))
    return bill


def test_a_member_that_nobody_named() -> None:
    """All of it can be read, wherever in an answer it stands; the others stay typed."""
    coin = {"kind": "coin", "worth": {"amount": "1.00"}, "class": None}
    card = {"kind": "card", "last4": "4242"}
    giro = {"kind": "giro", "parts": [card, coin]}
    with tolerant():
        bill = read({"paid": coin, "by_name": {"a": card, "b": giro}})
    assert isinstance(bill.paid, UnknownMember)
    assert bill.paid.model_extra == coin
    assert bill.paid.kind == "coin"  # type: ignore[attr-defined]
    assert bill.by_name["a"] == Card(kind="card", last4="4242")
    assert isinstance(bill.by_name["b"], Giro)
    assert [type(one) for one in bill.by_name["b"].parts] == [Card, UnknownMember]
    assert bill.paid.model_dump() == coin


@pytest.mark.parametrize(
    ("paid", "why"),
    [
        ({"last4": "4242"}, "union_tag_not_found"),
        ({"kind": 7}, "union_tag_invalid"),
        ({"kind": "card"}, "missing"),
        ({"kind": "giro", "parts": [{"kind": "card"}]}, "missing"),
        (["coin"], "model_attributes_type"),
    ],
)
def test_what_breaks_the_contract_is_refused_all_the_same(paid: Any, why: str) -> None:
    """Without a tag of its kind, or with a tag that is known, it is held to the contract."""
    with tolerant(), pytest.raises(ValidationError) as caught:
        read({"paid": paid})
    assert [one["type"] for one in caught.value.errors()] == [why]


def test_it_breaks_the_contract_else() -> None:
    """Without tolerance, and before a server whatever holds around it."""
    coin = {"kind": "coin"}
    with pytest.raises(ValidationError, match="union_tag_invalid"):
        read({"paid": coin})
    with tolerant(), pytest.raises(ValidationError, match="union_tag_invalid"):
        exact(BILL).validate_python({"paid": coin})


def test_null_stays_null() -> None:
    with tolerant():
        assert read({"paid": None}).paid is None


class Left(ContractModel):
    kind_: Literal["left"] = Field(alias="@kind")


class Right(ContractModel):
    kind_: Literal["right"] = Field(alias="@kind")


def test_the_discriminator_goes_by_its_wire_name() -> None:
    """A name that is no Python name has another one in the class."""
    side: TypeAdapter[Any] = TypeAdapter(
        Annotated[Left | Right, Field(discriminator="kind_")]
    )
    with tolerant():
        made = reader(side).validate_json('{"@kind": "up"}')
        assert made.model_extra == {"@kind": "up"}
        assert isinstance(reader(side).validate_json('{"@kind": "left"}'), Left)
